import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openData } from '../../src/build/data.ts';
import authoring from '../../src/cli/authoring.generated.ts';
import { canonical, checkFile } from '../../src/cli/check-file.ts';
import { skeleton } from '../../src/cli/skeleton.ts';
import type { AuthoredProfile } from '../../src/model/types.ts';
import { countertrafficking } from './console.ts';

/** What somebody writes into the blanks, by pointer. */
const FILLED: Record<string, string> = {
  '/coverage/wanting/0': 'All but the plan.',
  '/summary/0/id': 'plan',
  '/summary/0/text': 'A plan ran from 2012.',
  '/summary/0/cites/0/source': 'moj-plan',
  '/summary/0/cites/0/says': 'Names 2012 as the first year.',
  '/summary/0/evidence': 'confirmed',
  '/initiatives/0/id': 'la-2012-plan',
  '/initiatives/0/title': 'Plan',
  '/initiatives/0/date': '2012',
  '/initiatives/0/pillar': 'prevention',
  '/initiatives/0/scope': 'national',
  '/initiatives/0/status': 'ongoing',
  '/initiatives/0/claims/0/id': 'begun',
  '/initiatives/0/claims/0/text': 'The plan began in 2012.',
  '/initiatives/0/claims/0/cites/0/source': 'moj-plan',
  '/initiatives/0/claims/0/cites/0/says': 'Names 2012 as the first year.',
  '/initiatives/0/claims/0/evidence': 'confirmed',
  '/laws/0/id': 'la-2015-act',
  '/laws/0/title': 'Act',
  '/laws/0/status': 'in-force',
  '/laws/0/claims/0/id': 'crime',
  '/laws/0/claims/0/text': 'It makes trafficking a crime.',
  '/laws/0/claims/0/cites/0/source': 'moj-plan',
  '/laws/0/claims/0/cites/0/says': 'Article 1 defines the crime.',
  '/laws/0/claims/0/evidence': 'confirmed',
  '/organizations/0/id': 'la-ministry',
  '/organizations/0/name': 'Ministry',
  '/organizations/0/kind': 'government',
  '/citations/0/id': 'moj-plan',
  '/citations/0/type': 'report',
  '/citations/0/title': 'Plan',
  '/citations/0/issued': '2012',
  '/citations/0/accessed': '2026-11-01',
  '/citations/0/URL': 'https://example.org/plan',
  '/citations/0/language': 'en',
  '/citations/0/custom/read': 'whole',
};

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-'));
});
after(() => rm(folder, { recursive: true }));

describe('countertrafficking new', () => {
  it('writes a file, and lists exactly what must still be filled in', async () => {
    const file = join(folder, 'LA.json');
    const { code, stdout, stderr } = await countertrafficking(['new', 'laos', '--out', file]);
    assert.deepEqual([code, stderr], [0, '']);
    const listed = Array.from(stdout.matchAll(/LA\.json:\d+:\d+ (\/\S+)/g), ([, pointer]) => pointer);
    assert.deepEqual(listed, Object.keys(FILLED));

    const text = await readFile(file, 'utf8');
    assert.equal(text, canonical(text));
    const refused = await countertrafficking(['validate', '--json', file]);
    assert.equal(refused.code, 1);
    const { files } = JSON.parse(refused.stdout) as { files: { issues: { pointer: string }[] }[] };
    assert.deepEqual(
      files[0]!.issues.map(({ pointer }) => pointer),
      listed,
    );
  });

  it('is valid once that is filled in, and its comments are not published', async () => {
    const document = JSON.parse(await readFile(join(folder, 'LA.json'), 'utf8')) as Record<string, unknown>;
    for (const [pointer, value] of Object.entries(FILLED)) {
      const steps = pointer.split('/').slice(1);
      const last = steps.pop()!;
      const holder = steps.reduce<Record<string, unknown>>((node, step) => node[step] as never, document);
      assert.equal(holder[last], '', pointer);
      holder[last] = value;
    }
    const text = canonical(JSON.stringify(document));
    assert.deepEqual((await checkFile(text, 'LA.json')).issues, []);
    const data = await openData();
    const { profile, issues } = data.check('LA.json', text);
    assert.deepEqual(issues, []);
    const published = JSON.stringify(data.compile(profile!));
    assert.match(published, /la-2012-plan/);
    assert.doesNotMatch(published, /\$comment/);
  });

  it('has the names of any country, which the rules accept', async () => {
    for (const country of authoring.countries) {
      const blank = skeleton(country, '2026-11-01');
      const rest: AuthoredProfile = {
        ...blank,
        coverage: { status: 'partial', wanting: ['All.'] },
        ...{ summary: [], initiatives: [], laws: [], organizations: [], citations: [] },
      };
      const { issues } = await checkFile(canonical(JSON.stringify(rest)), `${country.code}.json`);
      assert.deepEqual(issues, [], country.code);
      assert.ok(blank.$comment!.startsWith(`${country.name}: ${country.code}, ${country.alpha3}, `), country.code);
    }
  });

  it('never writes over a file, and leaves nothing beside it', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    await writeFile(join(own, 'TH.json'), 'mine');
    const { code, stderr } = await countertrafficking(['new', 'TH', '--out', own]);
    assert.equal(code, 3);
    assert.match(stderr, /TH\.json could not be written: it is there already\n {2}Name another file/);
    assert.equal(await readFile(join(own, 'TH.json'), 'utf8'), 'mine');
    assert.deepEqual(await readdir(own), ['TH.json']);
  });

  it('gives the file alone to standard output', async () => {
    const { code, stdout, stderr } = await countertrafficking(['new', 'KHM', '--out', '-']);
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as { code: string }).code, 'KH');
    assert.match(stderr, /To be filled in/);
  });

  it('knows no country that there is not, nor a folder', async () => {
    for (const name of ['Atlantis', '', '../../etc', '__proto__', '---'.slice(1, 1)]) {
      const { code, stderr } = await countertrafficking(['new', name]);
      assert.equal(code, 2);
      assert.match(stderr, /no country is called/);
    }
    assert.equal((await countertrafficking(['new', 'TH', '--out', join(folder, 'no', 'TH.json')])).code, 3);
  });
});
