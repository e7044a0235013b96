/** The pages of humantrafficking.org that were recovered: each is cited by a claim, or left for a reason in words. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { compileAll } from '../../src/build/data.ts';
import { claimsOf } from '../../src/model/claims.ts';
import type { Profile } from '../../src/model/types.ts';
import { FIXTURES } from '../profile.ts';

/** A page of test/fixtures/old-site-pages.json: 28 that were recovered first, and those found since. */
interface OldPage {
  /** Its path, as `pathOf` gives it. */
  page: string;
  title: string;
  /** Why no claim cites it. */
  left?: string;
}

/** The path of a page of the old site: with or without www, of the site itself or of a copy in an archive. */
const pathOf = (address = ''): string | undefined =>
  /\/\/?(?:www\.)?humantrafficking\.org(\/[^?#]*?)(?:%20|\/)*$/.exec(address)?.[1];

/** Paths of the pages that a claim cites. */
function citedPages(profiles: readonly Profile[]): Set<string | undefined> {
  const pages = profiles.flatMap((profile) => {
    const used = new Set(claimsOf(profile).flatMap(({ claim }) => claim.cites.map(({ source }) => source)));
    return profile.citations.filter(({ id, custom }) => custom.archivedSite && used.has(id));
  });
  return new Set(pages.map(({ URL: address }) => pathOf(address)));
}

/** What is wrong with a list of pages, given the pages that claims cite. */
function amiss(pages: readonly OldPage[], cited: ReadonlySet<string | undefined>): string[] {
  return pages.flatMap(({ page, left }) => {
    if (cited.has(page)) return left === undefined ? [] : [`${page} is cited, and said to be left`];
    return left && left.split(' ').length >= 5 ? [] : [`${page} is neither cited nor left for a reason in words`];
  });
}

const pages = JSON.parse(await readFile(`${FIXTURES}old-site-pages.json`, 'utf8')) as OldPage[];
const profiles = await compileAll();
const cited = citedPages(profiles);

describe('the pages of the old site', () => {
  it('are each cited by a claim, or left for a reason', () => {
    assert.ok(pages.length >= 28);
    assert.equal(new Set(pages.map(({ page }) => page)).size, pages.length);
    assert.deepEqual(amiss(pages, cited), []);
  });

  it('are all in the list: one that a profile cites is none that nobody knows', () => {
    const known = new Set<string | undefined>(pages.map(({ page }) => page));
    const strange = profiles.flatMap(({ code, citations }) =>
      citations
        .filter(({ custom, URL: address }) => custom.archivedSite && !known.has(pathOf(address)))
        .map(({ URL: address }) => `${code} ${address}`),
    );
    assert.deepEqual(strange, []);
  });

  it('are known for the old site’s wherever they are cited', () => {
    const unmarked = profiles.flatMap(({ code, citations }) =>
      citations
        .filter(({ custom, URL: address }) => !custom.archivedSite && pathOf(address))
        .map(({ id }) => [code, id]),
    );
    assert.deepEqual(unmarked, []);
  });

  it('are missed where no claim cites them, and where the reason is none', () => {
    const page = '/updates/1';
    const title = 'A page';
    const missed = [`${page} is neither cited nor left for a reason in words`];
    assert.deepEqual(amiss([{ page, title }], cited), missed);
    assert.deepEqual(amiss([{ page, title, left: '' }], cited), missed);
    assert.deepEqual(amiss([{ page, title, left: 'not read' }], cited), missed);
    assert.deepEqual(amiss([{ page, title, left: 'Describes a situation, shows no action.' }], cited), []);
    assert.deepEqual(amiss([{ ...pages[0]!, left: 'It is cited after all, though.' }], cited), [
      `${pages[0]!.page} is cited, and said to be left`,
    ]);
  });

  it('are missed each, were the claims that cite them to go', () => {
    for (const { page } of pages.filter(({ left }) => left === undefined)) {
      const without = profiles.map((profile) => {
        const ids = new Set(profile.citations.filter(({ URL: at }) => pathOf(at) === page).map(({ id }) => id));
        if (!ids.size) return profile;
        const drop = <C extends { cites: { source: string }[] }>(claims: C[]): C[] =>
          claims.filter(({ cites }) => !cites.some(({ source }) => ids.has(source)));
        return {
          ...profile,
          summary: drop(profile.summary),
          initiatives: profile.initiatives.map((each) => ({ ...each, claims: drop(each.claims) })),
          laws: profile.laws.map((each) => ({ ...each, claims: drop(each.claims) })),
          organizations: profile.organizations.map((each) => ({ ...each, claims: drop(each.claims) })),
        };
      });
      assert.ok(
        amiss(pages, citedPages(without)).some((each) => each.startsWith(`${page} `)),
        page,
      );
    }
  });

  it('have one path, by whatever address they were read', () => {
    for (const address of [
      'http://www.humantrafficking.org/countries/cambodia',
      'https://humantrafficking.org/countries/cambodia/',
      'http://humantrafficking.org/countries/cambodia%20',
      'https://web.archive.org/web/20060420221748/http:/www.humantrafficking.org/countries/cambodia',
      'https://web.archive.org/web/20060420221748/http://www.humantrafficking.org/countries/cambodia',
    ])
      assert.equal(pathOf(address), '/countries/cambodia', address);
    assert.equal(pathOf('https://nothumantrafficking.org/countries/cambodia'), undefined);
    assert.equal(pathOf('https://humantrafficking.org.example/countries/cambodia'), undefined);
  });
});
