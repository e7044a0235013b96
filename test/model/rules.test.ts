import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openData } from '../../src/build/data.ts';
import { RULES } from '../../src/model/rules/index.ts';
import { FIXTURES } from '../profile.ts';

const data = await openData();
const expected = JSON.parse(await readFile(`${FIXTURES}bad-expected.json`, 'utf8')) as Record<
  string,
  { code: string; pointer: string }
>;
const read = (name: string): Promise<string> => readFile(`${FIXTURES}${name}`, 'utf8');

describe('editorial rules', () => {
  it('accept the good profile', async () => {
    assert.deepEqual(data.check('HM.json', await read('good/HM.json')).issues, []);
  });

  for (const [name, { code, pointer }] of Object.entries(expected)) {
    it(`refuse ${name} with ${code} at "${pointer}"`, async () => {
      const fileName = code === 'file-name' ? 'HM.json' : undefined;
      const text = await read(`bad/${name}`);
      const own = /^ {2}"code": "([A-Z]{2})"/m.exec(text)?.[1];
      const { issues, profile } = data.check(fileName ?? `${own ?? 'HM'}.json`, text);
      const found = issues.find((issue) => issue.code === code && issue.pointer === pointer);
      assert.ok(found, `found instead: ${JSON.stringify(issues.map((each) => [each.code, each.pointer]))}`);
      assert.ok(found.message && found.advice);
      assert.equal(profile, undefined);
      // A file that is wrong in one way is told of that alone: a rule that also refuses what is right would show here.
      const others = issues.filter((issue) => issue.code !== code && !(code === 'file-name'));
      assert.deepEqual(others, []);
    });
  }

  it('each have a fixture that they refuse', () => {
    const refused = new Set(Object.values(expected).map(({ code }) => code));
    assert.deepEqual(
      RULES.filter(({ code }) => !refused.has(code)).map(({ code }) => code),
      [],
    );
  });

  it('each have a file of their name, and every file is listed', async () => {
    const files = await readdir(new URL('../../src/model/rules/', import.meta.url));
    const rules = files.filter((name) => !['rule.ts', 'walk.ts', 'index.ts', 'integrity.ts'].includes(name));
    assert.deepEqual(rules.map((name) => name.replace('.ts', '')).sort(), RULES.map(({ code }) => code).sort());
  });

  it('have no fixture that nothing expects', async () => {
    assert.deepEqual((await readdir(`${FIXTURES}bad`)).sort(), Object.keys(expected).sort());
  });
});
