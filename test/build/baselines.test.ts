import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileAll, countryFiles } from '../../src/build/data.ts';
import { readCountries } from '../../src/build/countries.ts';
import { fold } from '../../src/sdk/names.ts';

const profiles = await compileAll();
const countries = await readCountries();
const profile = (code: string) => profiles.find((each) => each.code === code)!;

describe('baselines', () => {
  it('are there for every member and observer State, and for places that the tables treat apart', () => {
    const codes = new Set(profiles.map(({ code }) => code));
    const states = [...countries.values()].filter(({ unitedNations }) => unitedNations);
    assert.equal(states.length, 195);
    assert.deepEqual(
      states.filter(({ code }) => !codes.has(code)).map(({ code }) => code),
      [],
    );
    for (const code of ['HK', 'MO', 'TW', 'XK', 'AW', 'CW', 'SX', 'CK', 'NU']) assert.ok(codes.has(code), code);
    assert.equal(codes.size, profiles.length);
    assert.equal(codes.has('HM'), false);
  });

  it('give way to a file that somebody has written', async () => {
    const authored = (await countryFiles()).map((file) => /(\w\w)\.json$/.exec(file)![1]!);
    assert.ok(authored.includes('CN'));
    for (const code of authored) assert.notEqual(profile(code).coverage.status, 'baseline', code);
    assert.equal(
      profiles.filter(({ coverage }) => coverage.status === 'baseline').length,
      profiles.length - authored.length,
    );
  });

  it('have tables, no text of their own, and say what is wanting', () => {
    for (const each of profiles.filter(({ coverage }) => coverage.status === 'baseline')) {
      assert.deepEqual([each.summary, each.initiatives, each.laws, each.organizations], [[], [], [], []], each.code);
      assert.ok(each.coverage.wanting.length >= 1, each.code);
      assert.match(each.reviewed, /^\d{4}-\d{2}-\d{2}$/);
    }
    const wanting = (code: string): string =>
      profile(code)
        .coverage.wanting.map(({ en }) => en)
        .join(' ');
    assert.match(wanting('AD'), /placements by this scheme/);
    assert.doesNotMatch(wanting('MM'), /placements by this scheme/);
    assert.match(wanting('IR'), /instrument: UN Trafficking in Persons Protocol/);
  });

  it('take silence for silence, never for a no', () => {
    for (const code of ['IR', 'KP', 'XK', 'TW']) {
      const [first] = profile(code).treaties;
      assert.deepEqual([first?.instrument, first?.status], ['un-trafficking-protocol-2000', 'not-stated'], code);
    }
    for (const { code, treaties } of profiles) {
      assert.equal(treaties[0]?.instrument, 'un-trafficking-protocol-2000', code);
      for (const { status, asOf } of treaties)
        if (status === 'not-party' || status === 'signatory') assert.ok(asOf, code);
    }
  });

  it('publish what the traps of the sources allow', () => {
    const treaty = (code: string, instrument: string) =>
      profile(code).treaties.find((each) => each.instrument === instrument);
    assert.equal(treaty('NO', 'ilo-p029')?.bound, undefined);
    assert.equal(treaty('AO', 'un-trafficking-protocol-2000')?.bound, '2014-09');
    assert.equal(treaty('IN', 'un-trafficking-protocol-2000')?.bound, '2011-05-05');
    assert.equal(JSON.stringify(profiles).includes('discerning-islam'), false);
    for (const { code, treaties, ratings } of profiles) {
      for (const { grade, note } of [...treaties, ...ratings.flatMap(({ rows }) => rows)])
        if (grade === 'C') assert.ok(note, code);
    }
  });

  it('are small', () => {
    const sizes = profiles
      .filter(({ coverage }) => coverage.status === 'baseline')
      .map((each) => JSON.stringify(each).length);
    assert.ok(Math.max(...sizes) < 20_000, String(Math.max(...sizes)));
  });
});

describe('names', () => {
  it('lead to one country each', () => {
    const owners = new Map<string, string>();
    for (const { code, aliases } of profiles) {
      for (const alias of aliases.map(fold)) {
        assert.equal(owners.get(alias) ?? code, code, alias);
        owners.set(alias, code);
      }
    }
    assert.equal(owners.has('congo'), false);
    assert.equal(owners.has('republic'), false);
  });

  it('of a file and of packages are joined, none twice', () => {
    const { aliases } = profile('CN');
    assert.ok(aliases.includes('PRC') && aliases.includes('中国'));
    assert.equal(new Set(aliases.map(fold)).size, aliases.length);
  });
});
