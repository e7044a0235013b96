/**
 * Feeds of the updates, for all countries and for each: RSS 2.0, Atom and JSON Feed, by the library feedsmith. It knows
 * the language of an Atom feed, licences and JSON Feed 1.1, and escapes attributes, which `feed` does not. For Node: no
 * browser loads this. Everything comes from the data, nothing from a clock: the same updates are the same bytes.
 */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escape } from 'html-escaper';
import { regionName } from '../elements/intl.ts';
import { countriesOf, updateFacts, updatesStrings, updateTitle } from '../elements/updates/words.ts';
import { loadLocale, localeFor, type Locale } from '../locales/index.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Update, UpdateRecord, UpdatesFile } from '../model/types.ts';
import { CountertraffickingError } from '../sdk/errors.ts';

/** Endings of the files, and their media types. */
export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;

export interface FeedOptions {
  /** Https address of the page that shows the updates. */
  home: string;
  /** Https address under which the feeds will stand: `{code}` is a country's code or `all`, `{format}` the ending. */
  feeds: string;
  /** Https address of a country or record: `{code}`, `{kind}`, `{id}` (nothing for a country) and `{version}` are filled in; `home` without it. */
  permalink?: string;
  /** Language of the words, BCP 47; `en` by default. Titles of records and of old pages stay English. */
  language?: string;
  /** Who publishes the feeds; `countertrafficking` by default. */
  author?: string;
  /** How many of the latest a feed has at most; 200 by default. */
  limit?: number;
}

export interface FeedFile {
  /** `all.rss`, `TH.atom` and so on. */
  name: string;
  /** ISO 3166-1 alpha-2; absent in feeds of all countries. */
  country?: string;
  format: FeedFormat;
  /** Media type. */
  type: string;
  /** For `<link rel="alternate" type title href>`. */
  title: string;
  /** Its address, by the option `feeds`. */
  url: string;
  text: string;
}

/** Tags name who gave them and when that name was theirs (RFC 4151): the host of `home`, this year. */
const TAG_YEAR = '2026';
const LIMIT = 200;
/** Up to so many countries are named as categories. */
const NAMED = 20;
/** Up to so many records are named. */
const RECORDS = 20;

/**
 * All feeds: three for all countries, three for each that an update is about.
 *
 * @throws CountertraffickingError `argument-invalid` where an address is not https, or the pattern of the feeds gives
 *   two of them one address.
 */
export async function feedFiles(file: UpdatesFile, options: FeedOptions): Promise<FeedFile[]> {
  checkOptions(options);
  const language = options.language ?? 'en';
  await loadLocale(language);
  const locale = localeFor(language);
  const countries = [...new Set(file.updates.flatMap((update) => update.countries))].sort();
  return [undefined, ...countries].flatMap((country) => {
    const channel = channelOf(file, country, locale, options);
    return (Object.keys(FEED_TYPES) as FeedFormat[]).map((format): FeedFile => ({
      name: `${country ?? 'all'}.${format}`,
      ...(country !== undefined && { country }),
      format,
      type: FEED_TYPES[format],
      title: channel.title,
      url: channel.urls[format],
      text: WRITERS[format](channel),
    }));
  });
}

function checkOptions({ home, feeds, permalink }: FeedOptions): void {
  const refuse = (message: string): never => {
    throw new CountertraffickingError('argument-invalid', message);
  };
  for (const [name, address] of Object.entries({ home, feeds, permalink })) {
    if (address === undefined) continue;
    if (!isHttps(address)) refuse(`${name}: "${address}" is not an https address`);
  }
  for (const place of ['{code}', '{format}']) {
    if (!feeds.includes(place)) refuse(`feeds: "${feeds}" has no ${place}, so all feeds would have one address`);
  }
}

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';

/** What the three formats are made of: plain text, without characters that XML has not. */
interface Channel {
  id: string;
  title: string;
  description: string;
  language: string;
  /** Page that the feed is about, and that of all. */
  page: string;
  home: string;
  urls: Record<FeedFormat, string>;
  updated: Date;
  author: string;
  license: { name: string; url: string } | undefined;
  items: Item[];
}

interface Item {
  id: string;
  title: string;
  text: string;
  link: string;
  date: Date;
  /** By what it is and by country. */
  categories: { term: string; label: string }[];
}

function channelOf(
  { updates, license, dataVersion }: UpdatesFile,
  country: string | undefined,
  locale: Locale,
  options: FeedOptions,
): Channel {
  const own = updatesStrings(locale);
  const { home, author = 'countertrafficking', limit = LIMIT } = options;
  const code = country ?? 'all';
  const chosen = updates.filter(({ countries }) => country === undefined || countries.includes(country));
  const name = country === undefined ? undefined : regionName(locale.tag, country);
  const view = { locale, dataVersion, options, ...(country !== undefined && { country }) };
  const items = chosen.slice(0, limit).map((update) => itemOf(update, view));
  const [year = '1970', month = '1'] = dataVersion.split('.');
  return {
    id: tagOf(home, `feeds/${code}`),
    title: clean(`${author}: ${name === undefined ? own.title : own.titleOf(name)}`),
    description: clean(own.about),
    // English for all the world is `en`; only its dates are written as in Britain.
    language: locale.tag === 'en-GB' ? 'en' : locale.tag,
    home,
    page: country === undefined ? home : addressOf({ country, kind: 'country', id: country }, view),
    urls: {
      rss: feedAddress(options.feeds, code, 'rss'),
      atom: feedAddress(options.feeds, code, 'atom'),
      json: feedAddress(options.feeds, code, 'json'),
    },
    // Where there is nothing yet, the month of the data.
    updated: new Date(Math.max(...(items.length ? items.map(({ date }) => +date) : [Date.UTC(+year, +month - 1)]))),
    author: clean(author),
    license,
    items,
  };
}

/** The address of a feed by the pattern that element and feeds share. */
const feedAddress = (pattern: string, code: string, format: FeedFormat): string =>
  pattern.replaceAll('{code}', code).replaceAll('{format}', format);

interface ItemView {
  locale: Locale;
  dataVersion: string;
  options: FeedOptions;
  /** That the feed is of; absent in those of all. */
  country?: string;
}

function itemOf(update: Update, view: ItemView): Item {
  const { locale, options, country } = view;
  const own = updatesStrings(locale);
  const asked = country === undefined ? [] : [country];
  const countries = countriesOf(update, asked);
  const records = update.records.filter((record) => country === undefined || record.country === country);
  const [first] = records;
  const [only = ''] = countries;
  const named = update.kind === 'archive' ? update.countries : countries;
  const target = update.kind === 'archive' && first ? first : { country: only, kind: 'country' as const, id: only };
  // A country's part of what is about many is a thing of its own.
  const part = countries.length < update.countries.length && update.kind === 'profile' ? `/${only}` : '';
  return {
    id: tagOf(options.home, `${update.id}${part}`),
    title: clean(updateTitle(locale, update, asked)),
    text: clean(
      [
        ...updateFacts(locale, update),
        ...(update.kind === 'archive' && update.citation.URL ? [`${own.address}: ${update.citation.URL}`] : []),
        ...(records.length ? [`${own.records}: ${recordNames(records)}`] : []),
      ].join(' · '),
    ),
    link: countries.length > 1 && target.kind === 'country' ? options.home : addressOf(target, view),
    date: dayOf(update.date),
    categories: [
      { term: update.kind, label: clean(own.kind[update.kind]) },
      ...(named.length > NAMED
        ? []
        : named.map((code) => ({
            term: code,
            label: clean(regionName(locale.tag, code)),
          }))),
    ],
  };
}

const recordNames = (records: readonly UpdateRecord[]): string =>
  [...records.slice(0, RECORDS).map(({ title }) => title.en), ...(records.length > RECORDS ? ['…'] : [])].join('; ');

/** First day of what a date can mean, as formats want an instant; the text says the date as it is. */
const dayOf = (date: string): Date => new Date(`${parseEdtf(date)?.from || '1970-01-01'}T00:00:00Z`);

const tagOf = (home: string, id: string): string =>
  `tag:${new URL(home).hostname},${TAG_YEAR}:countertrafficking/${id}`;

function addressOf(
  { country, kind, id }: Pick<UpdateRecord, 'country' | 'kind' | 'id'>,
  { options: { permalink, home }, dataVersion }: ItemView,
): string {
  if (permalink === undefined) return home;
  const values = { code: country, kind, id: kind === 'country' ? '' : id, version: dataVersion };
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(value)),
    permalink,
  );
}

/**
 * A text without what XML 1.0 cannot hold, and what would turn a reader's list around: control characters, halves of
 * characters, marks of direction that are not closed. Space is one space.
 */
const clean = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** RSS readers take titles and descriptions for HTML, so that text must be escaped once more; JSON and Atom have a type for text. */
const asHtml = (text: string): string => escape(text);

/**
 * The library sets off on lines of its own what it writes as CDATA, a link with `&` for one; not every reader takes the
 * space away. `]]>` stands nowhere but at the end of CDATA, so that nothing else is touched.
 */
const tight = (xml: string): string => xml.replace(/>\s+(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\s+(?=<\/)/g, ']]>');

const WRITERS: Record<FeedFormat, (channel: Channel) => string> = {
  rss: ({ title, description, language, page, urls, updated, author, license, items }) =>
    tight(
      generateRssFeed({
        title: asHtml(title),
        link: page,
        description: asHtml(description),
        language,
        lastBuildDate: updated,
        generator: 'countertrafficking',
        docs: 'https://www.rssboard.org/rss-specification',
        ...(license && { copyright: license.name, creativeCommons: { licenses: [license.url] } }),
        atom: { links: [{ href: urls.rss, rel: 'self', type: FEED_TYPES.rss }] },
        items: items.map((item) => ({
          title: asHtml(item.title),
          link: item.link,
          description: asHtml(item.text),
          guid: { value: item.id, isPermaLink: false },
          pubDate: item.date,
          dc: { creators: [author] },
          categories: item.categories.map(({ label }) => ({ name: label })),
        })),
      }),
    ),
  atom: ({ id, title, description, language, page, home, urls, updated, author, license, items }) =>
    tight(
      generateAtomFeed({
        id,
        title: { value: title },
        subtitle: { value: description },
        updated,
        xml: { lang: language },
        generator: { text: 'countertrafficking' },
        authors: [{ name: author, uri: home }],
        ...(license && { rights: { value: license.name } }),
        links: [
          { href: page, rel: 'alternate', type: 'text/html' },
          { href: urls.atom, rel: 'self', type: FEED_TYPES.atom },
          ...(license ? [{ href: license.url, rel: 'license' }] : []),
        ],
        entries: items.map((item) => ({
          id: item.id,
          title: { value: item.title },
          links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
          updated: item.date,
          published: item.date,
          summary: { value: item.text },
          categories: item.categories.map(({ term, label }) => ({ term, label })),
        })),
      }),
    ),
  json: ({ title, description, language, page, home, urls, author, license, items }) =>
    `${JSON.stringify(
      generateJsonFeed({
        title,
        description,
        language,
        home_page_url: page,
        feed_url: urls.json,
        authors: [{ name: author, url: home }],
        // The format has no field for it; it lets others add theirs with an underscore.
        ...(license && { _license: license }),
        items: items.map((item) => ({
          id: item.id,
          url: item.link,
          title: item.title,
          content_text: item.text,
          date_published: item.date,
          tags: item.categories.map(({ label }) => label),
        })),
      }),
      null,
      2,
    )}\n`,
};
