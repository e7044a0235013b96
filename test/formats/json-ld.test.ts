/** JSON-LD: expanded by the processor of its authors, every word one that schema.org has, every fact in it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import jsonld, { type NodeObject } from 'jsonld';
import { jsonLdFile } from '../../src/formats/data-file.ts';
import { jsonLd } from '../../src/formats/json-ld.ts';
import { claimsOf } from '../../src/model/claims.ts';
import type { Claim, Profile } from '../../src/model/types.ts';
import { HOSTILE, hostileCitation, profileOf, profiles } from './real-profiles.ts';

const SCHEMA = 'https://schema.org/';

/** Asks nobody: of schema.org's own context what matters here is that its words are its own. */
const documentLoader = (url: string) => {
  assert.equal(url, 'https://schema.org');
  return Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } });
};

interface Node {
  '@id': string;
  '@type': string[];
  [term: string]: unknown;
}
const flatten = jsonld.flatten as unknown as (...of: unknown[]) => Promise<unknown>;
const graphOf = async (document: unknown): Promise<Node[]> =>
  (await flatten(document, null, { documentLoader })) as Node[];
const ofType = (nodes: Node[], type: string): Node[] => nodes.filter((node) => node['@type']?.includes(SCHEMA + type));
const values = (node: Node, term: string): unknown[] =>
  ((node[SCHEMA + term] ?? []) as NodeObject[]).map((each) => each['@value'] ?? each['@id']);

for (const profile of profiles) {
  describe(`JSON-LD of ${profile.code}`, async () => {
    const nodes = await graphOf(JSON.parse(jsonLdFile(profile, { url: 'https://example.org/{code}' }).text));

    it('has every claim with its text, its evidence and all its sources', () => {
      const claims = ofType(nodes, 'Claim');
      const expected = claimsOf<Claim>(profile).filter(
        ({ record }) => !profile.ratings.some(({ scheme }) => scheme === record),
      );
      assert.equal(claims.length, expected.length);
      for (const { record, claim } of expected) {
        const node = claims.find((each) => each['@id'].endsWith(`#${record}.${claim.id}`))!;
        assert.ok(node, `${record} ${claim.id}`);
        assert.ok(values(node, 'text').includes(claim.text.en));
        assert.deepEqual(values(node, 'creativeWorkStatus'), [claim.evidence]);
        const cited = values(node, 'citation').map((id) => nodes.find((each) => each['@id'] === id)!);
        assert.deepEqual(
          cited.map((source) => values(source, 'name')[0]).sort(),
          Array.from(new Set(claim.cites.map(({ source }) => source)))
            .map((source) => profile.citations.find(({ id }) => id === source)!.title)
            .sort(),
        );
      }
    });

    it('has initiatives as events, with dates as the data has them', () => {
      const events = ofType(nodes, 'Event');
      assert.equal(events.length, profile.initiatives.length);
      for (const { id, date } of profile.initiatives) {
        const event = events.find((each) => each['@id'].endsWith(`#${id}`))!;
        const dates = [...values(event, 'startDate'), ...values(event, 'endDate')];
        assert.equal(dates.join('/'), (date ?? '').replace(/\/?\.\.\/?/, ''));
      }
    });

    it('has laws, organizations, instruments and sources, none more and none fewer', () => {
      const laws = ofType(nodes, 'Legislation').filter((node) => node[`${SCHEMA}legislationJurisdiction`]);
      assert.equal(laws.length, profile.laws.length);
      const [country] = ofType(nodes, 'Country').filter((node) => values(node, 'identifier').includes(profile.alpha3));
      assert.equal(
        (country![`${SCHEMA}additionalProperty`] as unknown[] | undefined)?.length ?? 0,
        profile.treaties.length + profile.ratings.reduce((sum, { rows }) => sum + rows.length, 0),
      );
      const sources = nodes.filter((node) =>
        profile.citations.some(({ title }) => values(node, 'name').includes(title)),
      );
      assert.ok(sources.length >= profile.citations.length);
    });

    it('has nothing that another node is to be and is not', () => {
      const known = new Set(nodes.map((node) => node['@id']));
      for (const node of nodes) {
        for (const each of Object.values(node).flat() as NodeObject[]) {
          const id = typeof each === 'object' ? each['@id'] : undefined;
          if (typeof id === 'string' && id.startsWith('_:')) assert.ok(known.has(id), id);
        }
      }
      // A node that is but a name is one that nothing describes.
      for (const node of nodes) assert.ok(Object.keys(node).length > 1, node['@id']);
    });
  });
}

describe('the words of JSON-LD', () => {
  it('are all words of schema.org', async () => {
    // Google's types of the vocabulary, as a list of what there is.
    const types = await readFile(
      createRequire(import.meta.url)
        .resolve('schema-dts')
        .replace(/[^/]+$/, 'schema.d.ts'),
      'utf8',
    );
    const used = new Set<string>();
    for (const node of await graphOf(jsonLd([...profiles, profileOf(...HOSTILE.map(hostileCitation))]))) {
      for (const type of node['@type'] ?? []) used.add(type);
      for (const term of Object.keys(node).filter((key) => !key.startsWith('@'))) used.add(term);
    }
    assert.ok(used.size > 25);
    for (const term of used) {
      const word = term.slice(SCHEMA.length);
      const found = new RegExp(`"@type": "${word}"|"${word}"\\?:`).test(types);
      assert.ok(term.startsWith(SCHEMA) && found, term);
    }
  });
});

describe('JSON-LD', () => {
  const [profile] = profiles as [Profile, ...Profile[]];

  it('calls nodes by an address where it is given one', async () => {
    const nodes = await graphOf(jsonLd(profile, { url: 'https://example.org/{code}/{version}' }));
    const base = `https://example.org/${profile.code}/${profile.dataVersion}`;
    const [dataset] = ofType(nodes, 'Dataset').filter((node) => node['@id'] === `${base}#dataset`);
    assert.deepEqual(values(dataset!, 'url'), [base]);
    assert.ok(nodes.some((node) => node['@id'] === `${base}#${profile.initiatives[0]!.id}`));
  });

  it('keeps to the selection of initiatives', async () => {
    const { id } = profile.initiatives[0]!;
    assert.equal(ofType(await graphOf(jsonLd(profile, { initiatives: [id] })), 'Event').length, 1);
  });

  it('has several countries in one graph, and each source once', async () => {
    const other = { ...structuredClone(profiles.at(-1)!), code: 'AU', alpha3: 'AUS' };
    const nodes = await graphOf(jsonLd([profiles.at(-1)!, other]));
    assert.equal(ofType(nodes, 'Dataset').length, 2);
    assert.equal(
      nodes.filter((node) => node['@id'].startsWith('_:') && values(node, 'name')[0] === 'Example report').length,
      1,
    );
  });

  it('gives dates that ISO 8601 has no word for as EDTF', async () => {
    const changed = structuredClone(profiles.at(-1)!);
    changed.initiatives[0]!.date = '2003~';
    const nodes = await graphOf(jsonLd(changed));
    const event = ofType(nodes, 'Event').find((node) => values(node, 'startDate').includes('2003~'));
    assert.deepEqual(event![`${SCHEMA}startDate`], [
      { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '2003~' },
    ]);
  });

  it('hostile texts stay texts', async () => {
    const nodes = await graphOf(jsonLd(profileOf(...HOSTILE.map(hostileCitation))));
    const names = new Set(nodes.flatMap((node) => values(node, 'name')));
    for (const text of HOSTILE) assert.ok(names.has(text), text.slice(0, 40));
  });
});
