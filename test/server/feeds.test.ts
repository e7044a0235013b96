/** The feeds, read again by parsers of others: rss-parser for what they say, libxml2 for whether they are XML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
import { parseEdtf } from '../../src/model/edtf.ts';
import type { Update, UpdatesFile } from '../../src/model/types.ts';
import { bundledSource } from '../../src/sdk/bundled-source.ts';
import { isCountertraffickingError } from '../../src/sdk/errors.ts';
import { FEED_TYPES, feedFiles, type FeedFile, type FeedOptions } from '../../src/server/feeds.ts';

const options: FeedOptions = {
  home: 'https://example.org/updates',
  feeds: 'https://example.org/feeds/{code}.{format}',
  permalink: 'https://example.org/{code}?record={id}&kind={kind}&version={version}',
};
const source = bundledSource();
const codes = [...source.codes];
const file = (await source.updates!()) as UpdatesFile;
const files = await feedFiles(file, options);

/** An item of a JSON Feed. */
interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published: string;
  tags: string[];
}
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  authors: { name: string }[];
  _license: { url: string };
  items: JsonItem[];
}

const named = (of: readonly FeedFile[], name: string): FeedFile => of.find((each) => each.name === name)!;
const json = (of: readonly FeedFile[], name: string): JsonFeed => JSON.parse(named(of, name).text) as JsonFeed;
interface Extra {
  guid?: string;
  id?: string;
  description?: string;
  summary?: string;
}
const parser = new RssParser<object, Extra>({ customFields: { item: ['guid', 'id', 'description', 'summary'] } });
/** What HTML that is text alone says. */
const spoken = (html = ''): string =>
  html
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A file of updates with these alone. */
const only = (...updates: Update[]): UpdatesFile => ({ ...file, updates });
const archive = file.updates.find(({ id }) => id === 'archive-update-530') as Extract<Update, { kind: 'archive' }>;
const changes: Update = {
  id: 'th-2026-12-0-changes',
  kind: 'changes',
  date: '2026-12-15',
  countries: ['TH'],
  version: '2026.12.0',
  since: '2026.11.0',
  statements: { added: 12, changed: 3, withdrawn: 0, removed: 0 },
  records: [{ country: 'TH', kind: 'law', id: 'th-2008-act', title: { en: 'Act & Decree' } }],
};

/** What libxml2 says of files of XML. */
async function complaints(of: readonly FeedFile[]): Promise<string[]> {
  const xml = of
    .filter(({ format }) => format !== 'json')
    .map(({ name, text }) => ({ fileName: name, contents: text }));
  const { errors } = await validateXML({ xml, schema: [ANY], initialMemoryPages: 512 });
  return errors.map(({ message }) => message);
}
/** A schema that lets every root be, so that well-formedness is what is asked for. */
const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="rss"><xs:complexType><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;

describe('the feeds of all countries', () => {
  it('are three for all and three for each that has an update, each of them XML or JSON', async () => {
    assert.equal(files.length, 3 * (codes.length + 1));
    assert.deepEqual(
      files.slice(0, 3).map(({ name, type, url }) => [name, type, url]),
      Object.entries(FEED_TYPES).map(([format, type]) => [
        `all.${format}`,
        type,
        `https://example.org/feeds/all.${format}`,
      ]),
    );
    const rss = files.filter(({ format }) => format === 'rss');
    assert.deepEqual(await complaints(rss), []);
    assert.ok(
      (await complaints([{ ...rss[0]!, text: rss[0]!.text.replace('</title>', '') }])).length > 0,
      'it would complain',
    );
  });

  it('say in each format the same, of every update, in its order', async () => {
    for (const country of [undefined, ...codes]) {
      const code = country ?? 'all';
      const updates = file.updates.filter(({ countries }) => country === undefined || countries.includes(country));
      const feed = json(files, `${code}.json`);
      const [rss, atom] = await Promise.all(
        ['rss', 'atom'].map((format) => parser.parseString(named(files, `${code}.${format}`).text)),
      );
      assert.ok(rss && atom);
      assert.deepEqual(
        feed.items.map(({ date_published: date }) => date.slice(0, 10)),
        updates.map(({ date }) => parseEdtf(date)!.from),
        code,
      );
      for (const [of, link] of [
        [rss, 'rss'],
        [atom, 'atom'],
      ] as const) {
        assert.equal(of.feedUrl, `https://example.org/feeds/${code}.${link}`);
        assert.deepEqual([spoken(of.title), of.link], [feed.title, feed.home_page_url]);
        assert.deepEqual(
          of.items.map((item) => [
            item.guid ?? item.id,
            spoken(item.title),
            item.link,
            spoken(item.description ?? item.summary),
            new Date(item.isoDate!).toISOString(),
          ]),
          feed.items.map(({ id, title, url, content_text: text, date_published: date }) => [
            id,
            title,
            url,
            text,
            date,
          ]),
          `${code}.${link}`,
        );
      }
      assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
    }
  });

  it('have what the formats require: ids, dates, language, self link, author, licence', () => {
    const rss = named(files, 'all.rss').text;
    const atom = named(files, 'all.atom').text;
    assert.match(rss, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<rss version="2\.0"/);
    assert.match(rss, /<language>en<\/language>/);
    assert.match(
      rss,
      /<copyright>CC BY 4\.0<\/copyright>[\s\S]*<creativeCommons:license>https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//,
    );
    assert.match(rss, /<guid isPermaLink="false">tag:example\.org,2026:countertrafficking\/cn-/);
    assert.match(atom, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/);
    assert.match(atom, /<link href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/" rel="license"\/>/);
    assert.match(atom, /<author>\s*<name>countertrafficking<\/name>\s*<uri>https:\/\/example\.org\/updates<\/uri>/);
    const feed = json(files, 'all.json');
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      [feed.language, feed.authors[0]?.name, feed._license.url],
      ['en', 'countertrafficking', 'https://creativecommons.org/licenses/by/4.0/'],
    );
    for (const item of feed.items) {
      assert.ok(item.id && item.content_text && item.title);
      assert.equal(new Date(item.date_published).toISOString(), item.date_published);
    }
  });

  it('are the same bytes whenever they are made', async () => {
    const { now } = Date;
    Date.now = () => 0;
    try {
      assert.deepEqual(await feedFiles(file, options), files);
    } finally {
      Date.now = now;
    }
  });
});

describe('an update in a feed', () => {
  it('says in words what changed, by language, and leads to the country', async () => {
    for (const [language, title] of [
      ['en', 'Thailand: 12 statements added, 3 changed'],
      ['fr', 'Thaïlande\u00a0: 12 énoncés ajoutés, 3 modifiés'],
      ['zh', '泰国：新增 12 条陈述，修改 3 条'],
    ] as const) {
      const made = await feedFiles(only(changes), { ...options, language });
      const [item] = json(made, 'TH.json').items;
      // White space is one space in a feed.
      assert.equal(item!.title, title.replace('\u00a0', ' '));
      assert.equal(item!.url, `https://example.org/TH?record=&kind=country&version=${file.dataVersion}`);
    }
    const [item] = json(await feedFiles(only(changes), options), 'all.json').items;
    assert.equal(item!.content_text, 'Data 2026.12.0, compared with 2026.11.0 · In the profiles: Act & Decree');
    assert.deepEqual(item!.tags, ['Changes', 'Thailand']);
    const without = json(await feedFiles(only(changes), { home: options.home, feeds: options.feeds }), 'TH.json');
    assert.equal(without.items[0]!.url, options.home);
  });

  it('names first what there is first', async () => {
    const title = async (added: number, changed: number, withdrawn: number, removed: number): Promise<string> => {
      const update = { ...changes, statements: { added, changed, withdrawn, removed } } as Update;
      return json(await feedFiles(only(update), options), 'TH.json').items[0]!.title;
    };
    assert.equal(await title(1, 0, 0, 0), 'Thailand: 1 statement added');
    assert.equal(await title(0, 2, 1, 0), 'Thailand: 2 statements changed, 1 withdrawn');
    assert.equal(await title(0, 0, 0, 3), 'Thailand: 3 statements taken out');
  });

  it('of the archive says so, gives its old address as text, and leads to the record in the country of the feed', async () => {
    const made = await feedFiles(only(archive), options);
    const [ofMyanmar] = json(made, 'MM.json').items;
    assert.equal(
      ofMyanmar!.url,
      `https://example.org/MM?record=mm-2007-china-border-meeting&kind=initiative&version=${file.dataVersion}`,
    );
    assert.match(
      ofMyanmar!.content_text,
      /^From the archive: the former site humantrafficking\.org, 31 March 2007 · Address then: http:/,
    );
    assert.deepEqual(ofMyanmar!.tags, ['From the archive', 'China', 'Myanmar (Burma)']);
    // One thing is one thing, in whichever feed it stands.
    assert.equal(json(made, 'CN.json').items[0]!.id, ofMyanmar!.id);
    assert.ok(made.every(({ text }) => !text.includes('href="http:') && !text.includes('<link>http:')));
  });

  it('of baselines is one for all, and of each country its own', async () => {
    const update = file.updates.find(({ id }) => id.startsWith('baselines-'))!;
    const made = await feedFiles(only(update), options);
    const [all] = json(made, 'all.json').items;
    assert.equal(all!.title, 'New profiles of tables alone: 181 countries and territories');
    assert.deepEqual([all!.url, all!.tags], [options.home, ['New profiles']]);
    const [kenya] = json(made, 'KE.json').items;
    assert.equal(kenya!.title, 'Kenya: new profile of tables alone');
    assert.notEqual(kenya!.id, all!.id);
  });

  it('of a month is dated on its first day, and says the month', async () => {
    const update: Update = { ...archive, date: '2006-08' };
    const [item] = json(await feedFiles(only(update), options), 'MM.json').items;
    assert.equal(item!.date_published, '2006-08-01T00:00:00.000Z');
    assert.match(item!.content_text, /humantrafficking\.org, August 2006 ·/);
  });
});

describe('feeds', () => {
  it('take no markup, control characters or turned text from anyone', async () => {
    const bad = 'a <b>x</b> &amp; ]]> "q" \u0000\u0001\u0085\u202e\ufffe\ud800\n z';
    const good = 'a <b>x</b> &amp; ]]> "q" z';
    const update: Update = {
      ...archive,
      title: { en: bad },
      records: archive.records.map((each) => ({ ...each, title: { en: bad } })),
    };
    const made = await feedFiles(only(update), {
      ...options,
      author: bad,
      permalink: 'https://example.org/{id}?a="<&b=1',
    });
    assert.deepEqual(await complaints(made.filter(({ format }) => format === 'rss')), []);
    assert.equal(json(made, 'MM.json').items[0]!.title, good);
    for (const format of ['rss', 'atom']) {
      const { text } = named(made, `MM.${format}`);
      // eslint-disable-next-line no-control-regex -- none may be there
      assert.doesNotMatch(text, /[\u0000-\u0008\u202e\ufffe]|\p{Cs}/u);
      const { items, link } = await parser.parseString(text);
      const [item] = items;
      assert.equal(format === 'rss' ? spoken(item!.title) : item!.title, good);
      // A reader that takes RSS for HTML finds no element in it.
      if (format === 'rss') assert.doesNotMatch(item!.title! + item!.description!, /<b>/);
      assert.match(link ?? '', /^https:\/\/example\.org\/\?a=/);
    }
  });

  it('have at most so many, and where there are none the month of the data', async () => {
    const made = await feedFiles(file, { ...options, limit: 5 });
    assert.equal(json(made, 'all.json').items.length, 5);
    assert.equal(json(files, 'all.json').items.length, file.updates.length);
    const none = await feedFiles(only(), options);
    assert.deepEqual(
      none.map(({ name }) => name),
      ['all.rss', 'all.atom', 'all.json'],
    );
    assert.match(none[1]!.text, /<updated>2026-11-01T00:00:00\.000Z<\/updated>/);
    assert.equal((await parser.parseString(none[0]!.text)).items.length, 0);
  });

  it('are refused where an address is not https, or all would have one', async () => {
    for (const wrong of [
      { home: 'http://example.org/' },
      { home: 'updates' },
      { permalink: 'javascript:alert(1)' },
      { feeds: 'https://example.org/feed.xml' },
      { feeds: 'https://example.org/{code}.xml' },
    ])
      await assert.rejects(feedFiles(file, { ...options, ...wrong }), (error: unknown) => {
        assert.ok(isCountertraffickingError(error));
        assert.equal(error.code, 'argument-invalid');
        return true;
      });
  });
});
