/** What a server makes: whole, in each language, the same at each time, and never markup of what was data. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { escape } from 'html-escaper';
import { numbered } from '../../src/model/claims.ts';
import type { Profile } from '../../src/model/types.ts';
import { createClient, isCountertraffickingError, memorySource, type Client } from '../../src/sdk/index.ts';
import {
  element,
  html,
  renderElement,
  renderPage,
  renderTemplate,
  styleHashes,
  styleSheet,
  TAGS,
  type ElementOptions,
} from '../../src/server/index.ts';
import { publishedFixture } from '../profile.ts';

const client = createClient();
const clientOf = (...profiles: Profile[]): Client => createClient({ source: memorySource(profiles) });

const COUNTRY: ElementOptions = { tag: 'trafficking-country', attributes: { code: 'CN', view: 'full' } };
const ALL: readonly ElementOptions[] = [
  COUNTRY,
  { tag: 'trafficking-country', attributes: { code: 'CN' } },
  { tag: 'trafficking-citations', attributes: { code: 'CN', grouped: true } },
  { tag: 'trafficking-timeline', attributes: { code: 'CN TH VN', pillar: 'prevention', 'deep-links': true } },
  { tag: 'trafficking-search', attributes: { action: '/search', value: 'law' } },
  { tag: 'trafficking-updates', attributes: { code: 'TH CN', feed: '/{code}.{format}' } },
];

/** Words of some markup. */
const words = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/\s+/g, ' ');

/** How often a string is in a text. */
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('each element', () => {
  it('a country has every claim, treaty, law and source, and its host its language', async () => {
    const made = await renderElement({ ...COUNTRY, client, fallback: 'China <now>' });
    const profile = await client.country('CN');
    assert.match(
      made,
      /^<trafficking-country +code="CN" view="full" lang="en"><template shadowrootmode="open"><style>/,
    );
    assert.match(made, /<\/template>China &lt;now&gt;<\/trafficking-country>$/);
    const text = words(made);
    const texts = [
      ...profile.summary,
      ...profile.initiatives.flatMap(({ title, claims }) => [{ text: title }, ...claims]),
      ...profile.laws.flatMap(({ title, claims }) => [{ text: title }, ...claims]),
      ...profile.treaties.map(({ title }) => ({ text: title })),
    ];
    assert.ok(texts.length > 100);
    for (const each of texts) assert.ok(text.includes(each.text.en.replace(/\s+/g, ' ')), each.text.en);
    for (const { citation } of numbered(profile)) assert.ok(text.includes(citation.title), citation.title);
  });

  it('a card has less, and the data of another client', async () => {
    const mine = await publishedFixture();
    mine.summary[0]!.text = { en: 'What a partner says.' };
    const made = await renderElement({
      tag: 'trafficking-country',
      attributes: { code: 'HM' },
      client: clientOf(mine),
    });
    assert.match(words(made), /What a partner says\./);
    const card = await renderElement({ tag: 'trafficking-country', attributes: { code: 'CN' }, client });
    assert.ok(card.length < (await renderElement({ ...COUNTRY, client })).length * 0.75);
  });

  it('the list of sources has all, and where each is cited', async () => {
    const made = await renderElement({ tag: 'trafficking-citations', attributes: { code: 'CN' }, client });
    assert.equal(count(made, 'part="source"'), (await client.country('CN')).citations.length);
    assert.match(words(made), /Cited in/);
    assert.doesNotMatch(made, /part="back-link"/, 'what leads into another element needs script');
  });

  it('a timeline of several countries has all of their initiatives', async () => {
    const made = await renderElement({ tag: 'trafficking-timeline', attributes: { code: 'CN TH VN' }, client });
    const all = await Promise.all(['CN', 'TH', 'VN'].map((code) => client.initiatives({ country: code })));
    const shown = all.flat();
    assert.equal(count(made, 'class="event '), shown.length);
    for (const { title, claims } of shown) {
      assert.ok(words(made).includes(title.en));
      assert.ok(words(made).includes(claims[0]!.text.en.replace(/\s+/g, ' ')), 'its claims are there');
    }
    assert.doesNotMatch(made, /class="chart"/, 'nobody would draw it');
  });

  it('a timeline is sent whole, however long it is', async () => {
    const long = await publishedFixture();
    const [first] = long.initiatives;
    long.initiatives = Array.from({ length: 700 }, (_, at) => ({ ...structuredClone(first!), id: `hm-many-${at}` }));
    const made = await renderElement({
      tag: 'trafficking-timeline',
      attributes: { code: 'HM' },
      client: clientOf(long),
    });
    assert.equal(count(made, 'class="event '), 700);
    assert.ok(count(made, 'part="claims"') >= 700);
  });

  it('filters that are asked for are applied, and their controls say so', async () => {
    const attributes = { code: 'CN', pillar: 'prevention' };
    const made = await renderElement({ tag: 'trafficking-timeline', attributes, client });
    assert.equal(count(made, 'event-prevention'), count(made, 'class="event '));
    assert.equal(count(made, 'type="checkbox"'), 4);
    assert.match(made, /value="prevention" checked \/>/);
    assert.equal(count(made, ' checked'), 1);
    assert.doesNotMatch(made, /="(true|false)" *>.*<\/option>/);
  });

  it('the updates of a country are listed', async () => {
    const made = await renderElement({ tag: 'trafficking-updates', attributes: { code: 'CN', limit: 3 }, client });
    assert.match(made, /data-state="ready"/);
    assert.equal(made.match(/<li[^>]* class="update[ "]/g)?.length, 3);
  });

  it('is among those that a server knows', async () => {
    const folders = await readdir(new URL('../../src/elements/', import.meta.url), { recursive: true });
    const defined = folders.filter((name) => name.endsWith('/define.ts')).map((name) => name.split('/')[0]!);
    assert.deepEqual(TAGS.toSorted(), defined.map((name) => `trafficking-${name}`).toSorted());
  });

  it('a search that is sent somewhere is a form; without an action the page’s own form stands', async () => {
    const made = await renderElement({
      tag: 'trafficking-search',
      attributes: { action: '/search', value: 'a "b"', name: 'words' },
    });
    assert.match(made, /<form [^>]*method="get" action="\/search"/);
    assert.match(made, /name="words"\s+value="a &quot;b&quot;"/);
    assert.equal(count(made, 'value='), 2, 'the host’s and the box’s');
    assert.match(made, /type="submit"/);
    const own = await renderElement({ tag: 'trafficking-search', fallback: html`<form action="/find"></form>` });
    assert.match(own, /<slot><\/slot><\/div><\/template><form action="\/find"><\/form><\/trafficking-search>$/);
    assert.doesNotMatch(own, /<input/);
    const wrong = await renderElement({ tag: 'trafficking-search', attributes: { action: 'javascript:alert(1)' } });
    assert.doesNotMatch(wrong, /<form/);
  });
});

describe('language', () => {
  it('is the one asked for, with its direction, on host and root', async () => {
    const made = await renderElement({ ...COUNTRY, client, lang: 'ar' });
    assert.match(made, /^<trafficking-country [^>]*lang="ar">/);
    assert.match(made, /<article[^>]*lang="ar"\s+dir="rtl"/);
    assert.match(words(made), /الصين/);
    assert.match(made, /<span lang="en"/);
  });

  it('of the element goes before the page’s, that of a provider before both', async () => {
    const own = await renderElement({ tag: 'trafficking-country', attributes: { code: 'CN', lang: 'fr' }, lang: 'ar' });
    assert.equal(count(own, 'lang="fr"'), 2);
    const made = await renderTemplate(
      html`<trafficking-provider locale="es">
        <trafficking-provider link-policy="text" permalink="https://example.org/{code}">
          <trafficking-country code="CN"></trafficking-country>
        </trafficking-provider>
      </trafficking-provider>`,
      { client, lang: 'ar' },
    );
    assert.match(made, /<trafficking-country [^>]*lang="es">/);
    assert.match(made, /<article[^>]*lang="es"\s+dir="ltr"/);
    assert.match(words(made), /https:\/\/example\.org\/CN/);
    assert.doesNotMatch(made, /<a /, 'the inner provider links nothing');
  });

  it('what is rendered at the same time keeps its own', async () => {
    const one = (lang: string): Promise<string> => renderElement({ ...COUNTRY, client, lang });
    const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
    const together = await Promise.all(languages.map(one));
    for (const [at, lang] of languages.entries()) assert.equal(await one(lang), together[at], lang);
    assert.equal(new Set(together).size, languages.length);
  });
});

describe('the same data', () => {
  it('make the same text, in a client that is new too', async () => {
    for (const options of ALL) {
      const first = await renderElement({ ...options, client });
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.equal(await renderElement({ ...options, client: createClient() }), first, options.tag);
    }
  });

  it('make no comments, and nothing that only Lit or an older standard knows', async () => {
    for (const options of ALL) {
      const made = await renderElement({ ...options, client });
      assert.doesNotMatch(made, /<!--|<\?|shadowroot=|defer-hydration|lit\$|\[object|undefined/, options.tag);
    }
  });
});

describe('what cannot be had', () => {
  const broken: Client = { ...clientOf(), country: () => Promise.reject(new Error('no route')) };
  const spoilt = {
    ...clientOf(),
    country: () => Promise.resolve({ code: 'HM', summary: [{}] }),
  } as unknown as Client;
  const cases: Record<string, [ElementOptions, Client, code: string, words: RegExp]> = {
    'an unknown country': [
      { tag: 'trafficking-country', attributes: { code: '<b>' } },
      client,
      'country-unknown',
      /There is no profile of “<b>”/,
    ],
    'a source that does not answer': [COUNTRY, broken, 'load-failed', /could not be loaded/],
    'a profile that nobody can show': [COUNTRY, spoilt, 'profile-invalid', /is not in order/],
    'one of several countries': [
      { tag: 'trafficking-timeline', attributes: { code: 'China, Atlantis' } },
      client,
      'country-unknown',
      /China.*There is no profile of “Atlantis”|There is no profile of “Atlantis”.*China/,
    ],
  };
  for (const [what, [options, source, code, said]] of Object.entries(cases)) {
    it(`${what}: an error, or words and the fallback where the page wants them`, async () => {
      await assert.rejects(
        renderElement({ ...options, client: source }),
        (error) => isCountertraffickingError(error) && error.code === code,
      );
      const shown = await renderElement({ ...options, client: source, onError: 'show', fallback: 'Kept.' });
      assert.match(words(shown), said);
      assert.match(shown, /Kept\.<\/trafficking-/);
      assert.doesNotMatch(shown, /<b>/);
      if (code !== 'country-unknown') assert.match(shown, /data-state="error".*<slot><\/slot>/s);
    });
  }

  it('no code is no error: words say what is missing', async () => {
    assert.match(words(await renderElement({ tag: 'trafficking-country', client })), /no country|No country|country/);
  });
});

describe('hostile text', () => {
  // Without spaces, and short: where a line may break depends on the words.
  const HOSTILE = [
    `'"><img/src=x/onerror=x>`,
    '</template><script>',
    '<!--lit-part-->',
    '<!--/lit-part-->',
    '<?>',
    'checked="false"',
    '<template/shadowroot="',
    '&lt;b&gt;',
    '${x}',
  ];
  const FREE = new Set(['en', 'title', 'publisher', 'literal', 'container-title', 'note', 'number', 'locator', 'via']);

  /** A profile with a text in every place that authors write into. */
  function filled(value: unknown, text: string, key = ''): unknown {
    if (typeof value === 'string') return FREE.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((each) => filled(each, text, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, text, name)]));
  }

  it('of a profile stays text in every place of every element', async () => {
    const profile = await publishedFixture();
    const made = (text: string): Promise<string[]> => {
      const own = filled(profile, text) as Profile;
      const given = { ...clientOf(), country: () => Promise.resolve(own) };
      return Promise.all(
        (['country', 'citations', 'timeline'] as const).map((name) =>
          renderElement({ tag: `trafficking-${name}`, attributes: { code: 'HM', view: 'full' }, client: given }),
        ),
      );
    };
    const harmless = await made('harmless');
    assert.ok(harmless.every((each) => count(each, 'harmle') > 3));
    for (const text of HOSTILE) {
      // The end of a text is kept on one line with its marks: the last two letters stand apart.
      const [rest, tail] = [escape(text.slice(0, -2)), escape(text.slice(-2))];
      for (const [at, each] of (await made(text)).entries()) {
        const back = each
          .replaceAll(escape(text), 'harmless')
          .replaceAll(`${rest}<span class="together">${tail}`, 'harmle<span class="together">ss');
        assert.ok(back === harmless[at], text);
      }
    }
  });

  it('of attributes and fallback stays text, and names that are none are refused', async () => {
    for (const text of HOSTILE) {
      const options: ElementOptions = {
        tag: 'trafficking-search',
        attributes: { action: '/s', label: text, value: text, 'data-own': text },
        fallback: text,
      };
      const made = await renderElement(options);
      const plain = await renderElement({
        ...options,
        attributes: { action: '/s', label: 'plain', value: 'plain', 'data-own': 'plain' },
        fallback: 'plain',
      });
      assert.equal(made.replaceAll(escape(text), 'plain'), plain);
    }
    for (const name of ['onclick', 'style', 'a b', 'a"', 'a=b', '>', '', 'A', '--']) {
      const attributes = { [name]: 'x' };
      assert.throws(() => element({ tag: 'trafficking-country', attributes }), TypeError, name);
    }
    assert.throws(() => element({ tag: 'script' as 'trafficking-country' }), TypeError);
    assert.throws(() => styleSheet('constructor' as 'trafficking-country'), TypeError);
  });
});

describe('styles', () => {
  it('in the markup are those whose hashes are told', async () => {
    const allowed = new Set(styleHashes());
    assert.equal(allowed.size, TAGS.length);
    for (const options of ALL) {
      const made = await renderElement({ ...options, client });
      const found = Array.from(made.matchAll(/<style>(.*?)<\/style>/gs), ([, text]) => text!);
      assert.equal(found.length, 1);
      const hash = `'sha256-${createHash('sha256').update(found[0]!).digest('base64')}'`;
      assert.ok(allowed.has(hash), options.tag);
      assert.deepEqual(styleHashes([options.tag]), [hash]);
      assert.doesNotMatch(made, / style=/);
    }
  });

  it('are linked where a folder is given', async () => {
    const made = await renderElement({ ...COUNTRY, client, styles: { href: '/own/"/' } });
    assert.match(
      made,
      /<template shadowrootmode="open"><link rel="stylesheet" href="\/own\/&quot;\/country\.css"><article/,
    );
    assert.doesNotMatch(made, /<style/);
  });

  it('hide what does nothing without script, and only until it is there', () => {
    for (const tag of TAGS.filter((each) => each !== 'trafficking-provider')) {
      assert.match(styleSheet(tag), /@media \(scripting: none\)\s*{\s*:host\(:not\(:defined\)\)[^{]*{\s*display: none/);
    }
  });
});

describe('a page', () => {
  const body = html`<trafficking-country code="CN"></trafficking-country>`;

  it('is complete, says its language and direction, and lets nothing but its styles act', async () => {
    const made = await renderPage({ title: 'A <b> & "c"', lang: 'ar', body, client, policy: true });
    assert.match(made, /^<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">/);
    assert.match(made, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>/);
    assert.match(made, /<main><trafficking-country +code="CN" lang="ar">/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(made)![1]!.replaceAll('&#39;', "'");
    assert.match(policy, /^default-src 'none'; /);
    for (const [, text] of made.matchAll(/<style>(.*?)<\/style>/gs)) {
      assert.ok(policy.includes(createHash('sha256').update(text!).digest('base64')), text!.slice(0, 80));
    }
    assert.doesNotMatch(made, /<script|<!--/);
  });

  it('has the head that it is given, and allows the styles that are linked', async () => {
    const head = html`<link rel="stylesheet" href="/site.css" />`;
    const linked = { title: 'x', head, body, client, policy: true };
    const made = await renderPage({ ...linked, styles: { href: '/css/' } });
    assert.match(made, /<link rel="stylesheet" href="\/site\.css" \/>/);
    assert.match(made, /style-src &#39;self&#39;"/);
    assert.doesNotMatch(made, /<style/);
    assert.match(
      await renderPage({ ...linked, styles: { href: 'https://cdn.example/css/' } }),
      /style-src https:\/\/cdn\.example"/,
    );
    assert.doesNotMatch(await renderPage({ title: 'x', body, client }), /Content-Security-Policy/);
  });
});

it('a program that renders has no page: nothing of one is made for it', () => {
  assert.deepEqual(
    ['document', 'window', 'location', 'MutationObserver', 'ResizeObserver'].filter((name) => name in globalThis),
    [],
  );
});
