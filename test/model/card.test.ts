/** The card of a profile: what it says, the whole says too, under the same numbers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardOf } from '../../src/model/card.ts';
import { numbered } from '../../src/model/claims.ts';
import type { Card, Cite, Profile } from '../../src/model/types.ts';
import { bundledSource, createClient } from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';

const client = createClient();
const countries = await client.countries();
const source = bundledSource();
const fixture = await publishedFixture();

const citesOf = ({ summary, initiatives, treaties, ratings }: Card): Cite[] =>
  [
    ...summary,
    ...initiatives.flatMap(({ claims }) => claims),
    ...treaties,
    ...ratings.flatMap(({ values, caveat, rows }) => [...values, ...caveat, ...rows]),
  ].flatMap(({ cites }) => cites);

describe('cards in the package', () => {
  it('are those of its profiles, one for each', async () => {
    assert.ok(countries.length > 200);
    for (const { code } of countries) {
      assert.deepEqual(await source.card!(code), cardOf((await source.profile(code)) as Profile), code);
    }
    assert.equal(await source.card!('XX'), undefined);
  });

  it('number their sources as the profiles do, and have those that they cite, no others', async () => {
    for (const { code } of countries) {
      const whole = await client.country(code);
      const card = cardOf(whole);
      const cited = new Set(citesOf(card).map((cite) => cite.source));
      assert.deepEqual(new Set(card.citations.map(({ id }) => id)), cited, `${code}: what is cited, and what is there`);
      for (const { citation, number } of numbered(card)) {
        const { id: _, ...shown } = citation;
        const original = whole.citations[number - 1]!;
        assert.deepEqual(
          { ...original, ...shown, custom: { ...original.custom, ...shown.custom } },
          original,
          `${code}: source ${number}`,
        );
      }
      // In the order of the profile's own cites, mark by mark.
      const ids = citesOf(cardShaped(whole)).map(
        (cite) => whole.citations.findIndex(({ id }) => id === cite.source) + 1,
      );
      assert.deepEqual(
        citesOf(card).map((cite) => Number(cite.source)),
        ids,
        code,
      );
    }
  });

  it('count what the profiles count', async () => {
    for (const { code, initiatives } of countries) {
      const card = (await source.card!(code)) as Card;
      assert.equal(card.initiatives.length, initiatives, code);
      assert.ok(
        card.initiatives.every(({ claims }) => claims.length === 1),
        code,
      );
    }
  });
});

/** A profile cut to what its card has, by other means than `cardOf`. */
const cardShaped = (profile: Profile): Card => {
  const cut = structuredClone(profile);
  for (const { claims } of cut.initiatives) claims.length = 1;
  return cut as unknown as Card;
};

describe('cardOf', () => {
  it('says that it is no profile, and lacks what it leaves out', () => {
    const card = cardOf(fixture);
    assert.equal(card.partial, 'card');
    for (const key of ['laws', 'organizations', 'links', 'helplines', 'schemaVersion']) assert.ok(!(key in card), key);
  });

  it('keeps the note of a treaty that would say more than it knows without it, and no other', () => {
    const profile = structuredClone(fixture);
    const treaty = { title: { en: 'T' }, reservations: [{ en: 'R' }], cites: [], note: { en: 'N' } };
    profile.treaties = [
      { ...treaty, instrument: 'a', status: 'party', grade: 'A' },
      { ...treaty, instrument: 'b', status: 'party', grade: 'C' },
      { ...treaty, instrument: 'c', status: 'not-party', grade: 'A' },
    ];
    const shown = cardOf(profile).treaties.map(({ reservations, note }) => [reservations.length, note?.en]);
    assert.deepEqual(shown, [[0, undefined], [1, 'N'], [1, 'N']]); // prettier-ignore
  });

  it('leaves out a mark that leads nowhere, as the whole does', () => {
    const profile = structuredClone(fixture);
    profile.summary[0]!.cites.push({ source: 'nobody' });
    const card = cardOf(profile);
    assert.equal(card.summary[0]!.cites.length, profile.summary[0]!.cites.length - 1);
  });

  it('changes nothing of the profile', () => {
    const profile = structuredClone(fixture);
    const before = structuredClone(profile);
    cardOf(profile);
    assert.deepEqual(profile, before);
  });
});
