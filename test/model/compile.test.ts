import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSchema } from '../../src/build/schemas.ts';
import { citationNumbers, citedSources, claimsOf } from '../../src/model/claims.ts';
import { SCHEMA_VERSION } from '../../src/model/compile.ts';
import { byDate } from '../../src/model/dates.ts';
import { publishedFixture } from '../profile.ts';

describe('compileProfile', () => {
  it('gives text one shape, and keeps paraphrases to itself', async () => {
    const profile = await publishedFixture();
    assert.deepEqual(profile.summary[0]?.text, { en: 'An example claim that opens the profile.' });
    assert.equal(JSON.stringify(profile).includes('"says"'), false);
    assert.deepEqual(profile.citations[0]?.issued, { 'date-parts': [[2010, 5]] });
    assert.deepEqual(profile.citations[1]?.custom, { read: 'whole', archivedSite: true });
    assert.deepEqual(profile.initiatives[1]?.actors, []);
  });

  it('has every list, empty or not', async () => {
    const { needs, related, ratings, moved, withdrawn } = await publishedFixture();
    assert.deepEqual([needs, related, ratings, moved, withdrawn], [[], [], [], [], []]);
  });

  it('says of the instrument that every country is shown with that our sources are silent, where they are', async () => {
    const { treaties } = await publishedFixture();
    assert.deepEqual(treaties, [
      {
        instrument: 'un-trafficking-protocol-2000',
        title: { en: 'UN Trafficking in Persons Protocol' },
        status: 'not-stated',
        reservations: [],
        cites: [],
      },
    ]);
  });

  it('puts citations in the order in which a reader meets them', async () => {
    const profile = await publishedFixture((authored) => {
      authored.citations.reverse();
      authored.summary[0]!.cites = [{ source: 'old-page', says: 'x' }];
      authored.summary[0]!.evidence = 'archive-only';
    });
    assert.deepEqual(
      profile.citations.map(({ id }) => id),
      ['old-page', 'example-report'],
    );
    assert.equal(citationNumbers(profile).get('example-report'), 2);
    assert.deepEqual(citedSources(profile), ['old-page', 'example-report']);
  });

  it('sets a withdrawn claim apart with its reason, and a record that has no other with it', async () => {
    const profile = await publishedFixture((authored) => {
      authored.initiatives[1]!.claims[0]!.withdrawn = { date: '2026-10-01', reason: 'It was another agreement.' };
    });
    assert.deepEqual(profile.withdrawn, [
      {
        record: 'hm-2008-example-agreement',
        claim: 'signed',
        date: '2026-10-01',
        reason: { en: 'It was another agreement.' },
      },
    ]);
    assert.equal(profile.initiatives.length, 1);
  });

  it('leads nobody to what was withdrawn', async () => {
    const profile = await publishedFixture((authored) => {
      for (const claim of authored.initiatives[0]!.claims)
        claim.withdrawn = { date: '2026-10-01', reason: 'It was another plan.' };
    });
    assert.deepEqual(
      profile.initiatives.map(({ id, supersedes }) => [id, supersedes]),
      [['hm-2008-example-agreement', undefined]],
    );
    assert.equal(profile.withdrawn.length, 2);
  });

  it('names the version of the shape that the schema names', async () => {
    const { properties } = (await readSchema('published')) as unknown as {
      properties: { schemaVersion: { const: string } };
    };
    assert.equal(properties.schemaVersion.const, SCHEMA_VERSION);
  });

  it('refuses an unknown source', async () => {
    await assert.rejects(
      publishedFixture((authored) => {
        authored.summary[0]!.cites[0]!.source = 'nowhere';
      }),
      /HM: no citation has the id "nowhere"/,
    );
  });
});

describe('reading order', () => {
  it('goes by pillar, then by date, with the undated last', async () => {
    const profile = await publishedFixture((authored) => {
      const [plan] = authored.initiatives;
      authored.initiatives = [
        { ...plan!, id: 'hm-partnership', pillar: 'partnership' },
        { ...structuredClone(plan!), id: 'hm-undated', date: undefined as never },
        { ...plan!, id: 'hm-late', date: '2010' },
        { ...plan!, id: 'hm-early', date: '2001' },
      ];
      delete (authored.initiatives[1] as { date?: string }).date;
    });
    const order = [...new Set(claimsOf(profile).map(({ record }) => record))];
    assert.deepEqual(order.slice(1, 5), ['hm-early', 'hm-late', 'hm-undated', 'hm-partnership']);
  });

  it('sorts unreadable dates with the undated', () => {
    const sorted = [{ date: 'x' }, { date: '2003' }, {}, { date: '2002/2005' }, { date: '2002' }].sort(byDate);
    assert.deepEqual(sorted.map(({ date }) => date).slice(0, 3), ['2002', '2002/2005', '2003']);
  });
});
