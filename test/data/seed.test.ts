/** The 2006 page, statement by statement: none lost, none added. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { compileAll } from '../../src/build/data.ts';
import { claimsOf } from '../../src/model/claims.ts';
import { FIXTURES } from '../profile.ts';

const SEED = 'ht-china-best-practices';
const statements = JSON.parse(await readFile(`${FIXTURES}seed-statements.json`, 'utf8')) as [string, string, string][];
const china = (await compileAll()).find(({ code }) => code === 'CN')!;
const claims = new Map(claimsOf(china).map(({ record, claim }) => [`${record}/${claim.id}`, claim]));

describe('the 2006 page on China', () => {
  for (const [statement, id, evidence] of statements) {
    it(`keeps: ${statement}`, () => {
      const claim = claims.get(id);
      assert.ok(claim, `no claim ${id}`);
      assert.ok(claim.cites.some(({ source }) => source === SEED));
      assert.equal(claim.evidence, evidence);
    });
  }

  it('has nothing laid at its door that it does not say', () => {
    const known = new Set(statements.map(([, id]) => id));
    const citing = Array.from(claims).filter(([, { cites }]) => cites.some(({ source }) => source === SEED));
    // The summary draws together what stands in the records.
    assert.deepEqual(
      citing.map(([id]) => id).filter((id) => !known.has(id) && id !== 'summary/history'),
      [],
    );
  });

  it('is cited with its publisher, address and what became of its notes', () => {
    const seed = china.citations.find(({ id }) => id === SEED);
    assert.equal(seed?.publisher, 'Academy for Educational Development');
    assert.equal(seed.URL, 'http://www.humantrafficking.org/countries/china/best_practices');
    assert.equal(seed.custom.archivedSite, true);
    assert.match(seed.note ?? '', /notes 1 to 8 are lost/);
  });

  it('is joined by at least eight dated initiatives and every claim has a citation', () => {
    assert.ok(china.initiatives.filter(({ date }) => date).length >= 8);
    const ids = new Set(china.citations.map(({ id }) => id));
    for (const [id, { cites }] of claims)
      assert.ok(cites.length > 0 && cites.every(({ source }) => ids.has(source)), id);
  });
});
