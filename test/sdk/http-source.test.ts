/** What a caller gets from a server that fails: nothing lost, nothing half-shown, and what was there stays. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, describe, it, mock } from 'node:test';
import type { Profile } from '../../src/model/types.ts';
import {
  bundledSource,
  createClient,
  httpSource,
  isCountertraffickingError,
  layeredSource,
  memorySource,
  type CountertraffickingError,
  type ErrorCode,
  type HttpSourceOptions,
} from '../../src/sdk/index.ts';
import { apiFiles, FaultyServer, type Fault } from '../faulty-server.ts';
import { overlay } from '../overlay.ts';
import { publishedFixture } from '../profile.ts';

const OLD_DAY = '2026-11-01';
const NEW_DAY = '2026-11-02';
const fixture: Profile = { ...(await publishedFixture()), reviewed: OLD_DAY };
const before = await apiFiles([fixture]);
const now = await apiFiles([{ ...fixture, reviewed: NEW_DAY }]);
const pathOf = ({ manifest }: typeof now, name = 'countries/HM.json'): string =>
  manifest.files.find((file) => file.name === name)!.path;
const FILE = pathOf(now);

const server = await new FaultyServer().open();
/** Another host, which must never be asked. */
let strangers = 0;
const elsewhere = createServer((_request, response) => {
  strangers += 1;
  response.end(now.files.get(FILE));
});
await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
const elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
after(async () => {
  await server.close();
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

/** How long it would have waited, in ms; it does not. */
let waits: number[] = [];
const wait = (ms: number): Promise<void> => {
  waits.push(ms);
  return Promise.resolve();
};
/** A try ends when a test says so, never by a clock: timers of this length are kept, and run by `expire`. */
const TIMEOUT = 12_345;
const kept = new Map<unknown, () => void>();
const { setTimeout: start, clearTimeout: stop } = globalThis;
mock.method(globalThis, 'setTimeout', (run: () => void, ms?: number, ...given: []) => {
  // The platform's own fetch uses timers too, with arguments.
  if (ms !== TIMEOUT) return start(run, ms, ...given);
  const timer = {};
  kept.set(timer, run);
  return timer;
});
mock.method(globalThis, 'clearTimeout', (timer: NodeJS.Timeout) => {
  if (!kept.delete(timer)) stop(timer);
});
const expire = (): void => kept.forEach((run) => run());

const source = (options: HttpSourceOptions = {}, base = server.url) =>
  httpSource(base, { wait, timeout: TIMEOUT, maxAge: 0, ...options });
const client = (options?: HttpSourceOptions, base?: string) => createClient({ source: source(options, base) });

beforeEach(() => {
  server.reset(now.files);
  waits = [];
  strangers = 0;
});

async function failure(promise: Promise<unknown>): Promise<CountertraffickingError> {
  const error = await promise.then(
    (value) => assert.fail(`it resolved: ${JSON.stringify(value).slice(0, 80)}`),
    (reason: unknown) => reason,
  );
  assert.ok(isCountertraffickingError(error), String(error));
  return error;
}

const status =
  (code: number, headers: Record<string, string> = {}, text = ''): Fault =>
  (response) =>
    void response.writeHead(code, headers).end(text);
const text =
  (change: (body: string) => string, type = 'application/json'): Fault =>
  (response, body) =>
    void response.writeHead(200, { 'Content-Type': type }).end(change(body.toString()));
const cut: Fault = (response, body) => {
  response.writeHead(200, { 'Content-Length': String(body.length) });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};
const endless: Fault = (response) => {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

/** What is wrong, with which file, what the caller gets, and how often the file is asked for. */
const MATRIX: [string, 'manifest.json' | 'file', Fault, ErrorCode, RegExp, number][] = [
  ['a manifest that never comes', 'manifest.json', expire, 'load-failed', /no answer in 12345 ms/, 3],
  ['a file that never comes', 'file', expire, 'load-failed', /no answer in 12345 ms/, 3],
  [
    'a body that stops',
    'file',
    (response, body) => response.write(body.subarray(0, 9), expire),
    'load-failed',
    /no answer in 12345 ms/,
    3,
  ],
  ['a manifest cut short', 'manifest.json', cut, 'load-failed', /manifest\.json could not be loaded/, 3],
  ['a file cut short', 'file', cut, 'load-failed', /countries\/HM\.json could not be loaded/, 3],
  [
    'a file that ends early and says so',
    'file',
    text((body) => body.slice(0, 99)),
    'integrity-failed',
    /not the file/,
    2,
  ],
  ['a connection that is reset', 'file', (response) => response.destroy(), 'load-failed', /could not be loaded/, 3],
  [
    'a page in place of the manifest',
    'manifest.json',
    text(() => '<!doctype html>', 'text/html; charset=utf-8'),
    'load-failed',
    /manifest\.json .*a page/,
    1,
  ],
  ['a page in place of a file', 'file', text(() => '<!doctype html>', 'text/html'), 'load-failed', /a page/, 2],
  ['another content', 'file', text((body) => body.replace('Heard', 'Hears')), 'integrity-failed', /not the file/, 2],
  ['no content', 'file', text(() => ''), 'integrity-failed', /not the file/, 2],
  ['an endless file', 'file', endless, 'integrity-failed', /more than \d+ bytes/, 2],
  ['an endless manifest', 'manifest.json', endless, 'load-failed', /more than 200000 bytes/, 1],
  [
    'a file that says it is too large',
    'file',
    (response) => response.writeHead(200, { 'Content-Length': '200001' }).write('['),
    'integrity-failed',
    /more than/,
    2,
  ],
  ['no manifest', 'manifest.json', status(404), 'load-failed', /manifest\.json .*not found \(404\)/, 1],
  ['no file', 'file', status(404), 'load-failed', /HM\.json .*not found \(404\)/, 2],
  ['a file that is forbidden', 'file', status(403), 'load-failed', /answers 403/, 1],
  ['a server in trouble', 'file', status(500), 'load-failed', /answers 500/, 3],
  ['too many requests', 'file', status(429, { 'Retry-After': '7' }), 'load-failed', /429, to be asked again in 7 s/, 3],
  ['too many requests, for an hour', 'file', status(429, { 'Retry-After': '3600' }), 'load-failed', /in 3600 s/, 1],
  ['a redirect to elsewhere', 'file', status(302, { Location: elsewhereUrl }), 'load-failed', /redirect/, 1],
  ['a manifest that redirects', 'manifest.json', status(301, { Location: elsewhereUrl }), 'load-failed', /redirect/, 1],
  [
    'a manifest that is no JSON',
    'manifest.json',
    text(() => '{"apiVersion": '),
    'load-failed',
    /manifest\.json .*not JSON/,
    1,
  ],
  [
    'a manifest of another shape',
    'manifest.json',
    text(() => '{"files":{}}'),
    'load-failed',
    /manifest\.json is not valid/,
    1,
  ],
  [
    'a manifest of a later version',
    'manifest.json',
    text((body) => body.replace('"1.0"', '"2.0"')),
    'load-failed',
    /\/apiVersion/,
    1,
  ],
  ...[
    '../secret.json',
    '/etc/hosts',
    '//evil.example/x.json',
    'https://evil.example/x.json',
    'data:text/json,{}',
    'a\\b',
    'a/%2e%2e/b',
    'a/../../b',
    './a',
    'a?b',
    '.a',
    'a//b',
    '',
  ].map((path): (typeof MATRIX)[number] => [
    `a manifest that leads to "${path}"`,
    'manifest.json',
    text((body) => body.replace(FILE, path.replace('\\', '\\\\'))),
    'load-failed',
    /\/files\/\d+\/path/,
    1,
  ]),
];

describe('a fault', () => {
  for (const [what, where, fault, code, message, tries] of MATRIX) {
    it(`${what}: ${code}, and the copy that was there stays`, async () => {
      const options = { maxBytes: 200_000 };
      const path = where === 'file' ? FILE : where;
      const cold = client(options);
      const warm = client(options);
      server.files = new Map(before.files);
      const shown = await warm.country('HM');
      assert.equal(shown.reviewed, OLD_DAY);

      server.reset(now.files);
      server.fault = (asked) => (asked === path ? fault : undefined);
      const error = await failure(cold.country('HM'));
      assert.equal(error.code, code);
      assert.match(error.message, message);
      if (where === 'file') {
        assert.equal(error.country, 'HM');
        assert.equal(server.asked.filter((asked) => asked === path).length, tries, server.asked.join(' '));
      } else {
        // Asked for by the codes; nothing is asked for after that.
        assert.deepEqual(server.asked, Array<string>(tries).fill(path));
      }

      assert.equal((await failure(warm.country('HM', { reload: true }))).code, code);
      assert.equal(await warm.country('HM'), shown);
      assert.equal(strangers, 0);

      server.fault = () => undefined;
      assert.equal((await cold.country('HM')).reviewed, NEW_DAY);
      assert.equal((await warm.country('HM', { reload: true })).reviewed, NEW_DAY);
    });
  }

  it('a name that no server has, and a port where none listens: load-failed, after three tries', async () => {
    const closed = await new FaultyServer().open();
    const { url } = closed;
    await closed.close();
    for (const base of ['http://countertrafficking.invalid/', url]) {
      waits = [];
      const error = await failure(client({}, base).country('HM'));
      assert.equal(error.code, 'load-failed');
      assert.match(error.message, /manifest\.json could not be loaded/);
      assert.ok(error.cause instanceof Error, base);
      assert.equal(waits.length, 2);
    }
  });

  it('a manifest that promises more than a file may have: it is not asked for', async () => {
    const promised = before.files
      .get('manifest.json')!
      .toString()
      .replace(/"bytes":\d+(?=[^{]*$)/, '"bytes":200001');
    server.files.set('manifest.json', Buffer.from(promised));
    const error = await failure(client({ maxBytes: 200_000 }).country('HM'));
    assert.equal(error.code, 'load-failed');
    assert.match(error.message, /HM\.json .*200001 bytes are more than 200000/);
    assert.deepEqual(new Set(server.asked), new Set(['manifest.json']));
  });

  it('a profile, index or search that is whole but not valid shows nothing', async () => {
    server.reset((await apiFiles([{ ...fixture, reviewed: 'yesterday' }])).files);
    const asked = client();
    assert.equal((await failure(asked.country('HM'))).code, 'profile-invalid');
    assert.match((await failure(asked.countries())).message, /index\.json is not valid: \/0\/reviewed/);
    const bad = { ...fixture, organizations: [{ ...fixture.organizations[0]!, acronym: 7 as unknown as string }] };
    server.reset((await apiFiles([bad])).files);
    assert.match(
      (await failure(client().search('heard'))).message,
      /what is searched is not valid: \/records\/\d+\/names/,
    );
  });

  it('a profile of the right hash that is no JSON, or of another country: profile-invalid, with the issue', async () => {
    const put = (body: string): void => {
      const bytes = Buffer.from(body);
      server.reset(now.files);
      const manifest = structuredClone(now.manifest);
      const entry = manifest.files.find(({ path }) => path === FILE)!;
      entry.integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
      entry.bytes = bytes.length;
      server.files.set(FILE, bytes).set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    };
    put('{"code": "HM"');
    const garbage = await failure(client().country('HM'));
    assert.deepEqual([garbage.code, garbage.country, garbage.issues[0]?.code], ['profile-invalid', 'HM', 'json']);
    put(JSON.stringify({ ...fixture, code: 'AU' }));
    assert.equal((await failure(client().country('HM'))).issues[0]?.code, 'country-other');
    put(JSON.stringify(fixture).replace('{', '{"__proto__":{"polluted":1},'));
    assert.equal((await failure(client().country('HM'))).code, 'profile-invalid');
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });
});

describe('keys of the prototype', () => {
  it('lead to nothing', async () => {
    const entry = now.manifest.files[0]!;
    const files = ['__proto__', 'constructor', 'countries/__proto__.json'].map((name) => ({ ...entry, name }));
    const manifest = JSON.stringify({ ...now.manifest, files: [...now.manifest.files, ...files] });
    server.files.set('manifest.json', Buffer.from(manifest.replace('{', '{"__proto__":{"polluted":1},')));
    const { codes, profile } = source();
    assert.deepEqual(Array.from(await (codes as () => Promise<Set<string>>)()), ['HM']);
    for (const code of ['toString', '../manifest', '']) assert.equal(await profile(code), undefined);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal((await failure(client().country('__proto__'))).code, 'country-unknown');
  });
});

describe('trying again', () => {
  it('gets there where the trouble passes', async () => {
    for (const fault of [status(500), status(503), cut, status(429), status(408)]) {
      server.reset(now.files);
      server.fault = (path, nth) => (path === FILE && nth === 1 ? fault : undefined);
      assert.equal((await client().country('HM')).reviewed, NEW_DAY);
      assert.equal(server.asked.filter((path) => path === FILE).length, 2);
    }
  });

  it('waits at random, twice as long at most each time', async () => {
    server.fault = () => status(500);
    for (let run = 0; run < 20; run += 1) await failure(client({ retries: 4 }).country('HM'));
    for (const nth of [0, 1, 2, 3]) {
      const of = waits.filter((_, index) => index % 4 === nth);
      assert.equal(of.length, 20);
      assert.ok(Math.max(...of) < 500 * 2 ** nth, String(of));
      assert.ok(new Set(of).size > 10, 'not all come again at once');
    }
  });

  it('waits as long as the server asks, by seconds or by the server’s own clock, at most half a minute', async () => {
    const minutes = (away: number): string => new Date(Date.now() + away * 60_000).toUTCString();
    const cases: [Record<string, string>, number | undefined][] = [
      [{ 'Retry-After': '7' }, 7_000],
      [{ 'Retry-After': '0' }, 0],
      [{ 'Retry-After': '30' }, 30_000],
      [{ 'Retry-After': '31' }, undefined],
      // Clocks that are a day apart: what counts is the server's.
      [{ Date: 'Fri, 01 Jan 2100 10:00:00 GMT', 'Retry-After': 'Fri, 01 Jan 2100 10:00:09 GMT' }, 9_000],
      [{ Date: 'Wed, 01 Jan 2020 10:00:00 GMT', 'Retry-After': 'Wed, 01 Jan 2020 10:00:09 GMT' }, 9_000],
      [{ Date: minutes(0), 'Retry-After': minutes(-60) }, 0],
      [{ Date: minutes(0), 'Retry-After': minutes(60) }, undefined],
      [{ Date: 'no date', 'Retry-After': minutes(-60) }, 0],
      ...['soon', '-5', '1.5', '1e9', ''].map((value): [Record<string, string>, number] => [
        { 'Retry-After': value },
        0,
      ]),
    ];
    for (const [headers, least] of cases) {
      server.reset(now.files);
      waits = [];
      server.fault = (_path, nth) => (nth === 1 ? status(429, headers) : undefined);
      const { codes } = source();
      const asked = (codes as () => Promise<Set<string>>)();
      if (least === undefined) {
        await failure(asked);
        assert.deepEqual(waits, []);
      } else {
        await asked;
        assert.ok(waits[0]! >= least && waits[0]! < least + 500, `${JSON.stringify(headers)}: ${waits[0]}`);
      }
    }
  });
});

describe('a manifest and files of two states', () => {
  it('a file that is gone or changed: the manifest is read anew, and leads to the newer', async () => {
    for (const fault of [status(404), status(410), text(() => '{}'), text(() => '<!doctype html>', 'text/html')]) {
      server.reset(now.files);
      const old = pathOf(before);
      // The first answers are those of a server that is being renewed.
      server.files.set(old, before.files.get(old)!);
      server.fault = (path, nth) => {
        if (path === 'manifest.json' && nth === 1) return text(() => before.files.get('manifest.json')!.toString());
        return path === old ? fault : undefined;
      };
      const asked = createClient({ source: source({ maxAge: 60_000 }) });
      assert.equal((await asked.country('HM')).reviewed, NEW_DAY);
      assert.deepEqual(server.asked, ['manifest.json', old, 'manifest.json', FILE]);
    }
  });

  it('a file that the manifest names before it is there comes with the next try', async () => {
    server.fault = (path, nth) => (path === FILE && nth === 1 ? status(404) : undefined);
    assert.equal((await client({ maxAge: 60_000 }).country('HM')).reviewed, NEW_DAY);
    assert.deepEqual(server.asked, ['manifest.json', FILE, 'manifest.json', FILE]);
  });

  it('a country that the newer manifest has no more is missing, and what was shown stays', async () => {
    const asked = client();
    const shown = await asked.country('HM');
    const rest = now.manifest.files.filter(({ path }) => path !== FILE);
    server.files.set('manifest.json', Buffer.from(JSON.stringify({ ...now.manifest, files: rest })));
    assert.equal((await failure(client().country('HM'))).code, 'profile-missing');
    assert.equal(await asked.country('HM'), shown);
  });
});

describe('what is there already', () => {
  it('is asked for once, however many ask, and a code leads to its file without the index', async () => {
    const one = source({ maxAge: 60_000 });
    const clients = Array.from({ length: 10 }, () => createClient({ source: one }));
    const profiles = await Promise.all(clients.map((each) => each.country('HM')));
    assert.deepEqual(server.asked, ['manifest.json', FILE]);
    // Each client has its own: one page's script must not change what another shows.
    assert.notEqual(profiles[0], profiles[1]);
    await clients[0]!.country('Heard Island');
    await clients[1]!.search('heard');
    assert.deepEqual(server.asked.slice(2).sort(), [pathOf(now, 'index.json'), pathOf(now, 'search.json')]);
  });

  it('is asked for by its ETag, and not loaded again where it still holds', async () => {
    const asked = client();
    const shown = await asked.country('HM');
    server.asked = [];
    server.requests = [];
    assert.deepEqual(await asked.country('HM', { reload: true }), shown);
    assert.deepEqual([...new Set(server.asked)], ['manifest.json']);
    assert.match(server.requests[0]!.headers['if-none-match'] ?? '', /^"\w+"$/);
  });

  it('is given where the network is gone, save to who asks for the newest', async () => {
    const one = source();
    const first = await createClient({ source: one }).country('HM');
    server.fault = () => status(503);
    const second = createClient({ source: one });
    assert.deepEqual(await second.country('HM'), first);
    assert.equal((await failure(second.country('HM', { reload: true }))).code, 'load-failed');
    assert.deepEqual(await second.country('HM'), first);

    // The manifest is there again, and names a newer file that is not.
    server.files.set('manifest.json', before.files.get('manifest.json')!);
    server.fault = (path) => (path === 'manifest.json' ? undefined : status(503));
    assert.deepEqual(await createClient({ source: one }).country('HM'), first);
    assert.equal((await failure(second.country('HM', { reload: true }))).code, 'load-failed');
  });

  it('lies beneath a partner’s own data, is searched in one piece, and is asked for the newest through it', async () => {
    const own = memorySource([overlay()]);
    const asked = createClient({ source: layeredSource(own, source({ maxAge: 60_000 })) });
    const shown = await asked.country('HM');
    assert.deepEqual([shown.reviewed, shown.layers?.length], [NEW_DAY, 1]);
    assert.deepEqual(server.asked, ['manifest.json', FILE]);
    assert.equal((await asked.search('heard')).hits[0]?.id, 'HM');
    assert.ok(server.asked.includes(pathOf(now, 'search.json')));
    server.fault = () => status(503);
    assert.equal((await failure(asked.country('HM', { reload: true }))).code, 'load-failed');
    assert.equal(await asked.country('HM'), shown);
  });

  it('has updates where the API has them, validated, and none where it has not', async () => {
    assert.deepEqual(await client().updates(), []);
    const updates = await bundledSource().updates!();
    const put = async (value: unknown): Promise<void> => {
      const content = JSON.stringify(value);
      server.reset((await apiFiles([fixture], [{ name: 'updates.json', type: 'application/json', content }])).files);
    };
    await put(updates);
    assert.ok((await client().updates()).length > 0);
    await put({ ...(updates as object), updates: 'none' });
    assert.equal((await failure(client().updates())).code, 'updates-invalid');
  });

  it('goes with no name of the reader: no credentials, no referrer, no headers of ours', async () => {
    const inits: RequestInit[] = [];
    const asked = client({
      fetch: (url, init) => {
        inits.push(init!);
        return fetch(url, init);
      },
    });
    await asked.country('HM');
    for (const { credentials, referrerPolicy, redirect, headers } of inits) {
      assert.deepEqual(
        { credentials, referrerPolicy, redirect },
        { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' },
      );
      assert.deepEqual(
        Object.keys(headers as object).filter((name) => name !== 'If-None-Match'),
        [],
      );
    }
    assert.deepEqual(inits.map(({ cache }) => cache).slice(-1), ['default']);
    assert.ok(inits.some(({ cache }) => cache === 'no-cache'));
    assert.equal(server.requests[0]!.headers.referer, undefined);
  });
});

describe('an end', () => {
  it('of the source ends what is under way, the waits too, and nothing is asked for after it', async () => {
    const controller = new AbortController();
    server.fault = () => () => undefined;
    const asked = createClient({ source: httpSource(server.url, { signal: controller.signal }) });
    const waiting = asked.country('HM');
    while (!server.asked.length) await new Promise(setImmediate);
    controller.abort(new Error('the page was left'));
    const error = await failure(waiting);
    assert.equal(error.code, 'load-failed');
    assert.match(error.message, /the page was left/);
    await failure(asked.country('HM'));
    assert.equal(server.asked.length, 1);

    const second = new AbortController();
    server.fault = () => status(429, { 'Retry-After': '29' });
    const held = createClient({ source: httpSource(server.url, { signal: second.signal }) }).country('HM');
    while (server.asked.length < 2) await new Promise(setImmediate);
    setTimeout(() => second.abort(), 20);
    await failure(held);
    assert.equal(server.asked.length, 2);
  });

  it('of one caller’s wait does not end the load of others', async () => {
    const controller = new AbortController();
    const asked = client();
    const left = asked.country('HM', { signal: controller.signal });
    const stays = asked.country('HM');
    controller.abort();
    await assert.rejects(left, { name: 'AbortError' });
    assert.equal((await stays).reviewed, NEW_DAY);
  });
});

describe('a place', () => {
  it('without Web Crypto is refused: what cannot be checked is not shown', async (test) => {
    test.mock.getter(globalThis, 'crypto', () => ({}));
    const error = await failure(client().country('HM'));
    assert.equal(error.code, 'integrity-failed');
    assert.match(error.message, /serve the page over https/);
  });

  it('that is no http address is refused at once', () => {
    for (const base of [
      '',
      'api/v1',
      'ftp://partner.example/',
      'javascript:alert(1)',
      'https://user:word@partner.example/',
    ]) {
      assert.throws(() => httpSource(base), { code: 'argument-invalid' }, base);
    }
  });

  it('stays on its host, with or without a slash at its end', async () => {
    const urls: string[] = [];
    const fetch = (url: unknown): Promise<Response> => {
      urls.push(String(url));
      return Promise.resolve(new Response('', { status: 404 }));
    };
    for (const base of [
      'https://partner.example',
      'https://partner.example/api?x#y',
      'https://partner.example//evil.example',
    ]) {
      await failure(httpSource(base, { fetch }).index());
    }
    assert.deepEqual(urls, [
      'https://partner.example/manifest.json',
      'https://partner.example/api/manifest.json',
      'https://partner.example//evil.example/manifest.json',
    ]);
  });
});
