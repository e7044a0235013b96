/** Data from a server of the partner's own, as `countertrafficking build` writes it: any server of files will do. */
import type { Issue, ManifestFile, StaticApiFiles } from '../model/types.ts';
import { CountertraffickingError, isCountertraffickingError } from './errors.ts';
import { HttpFailure, httpRequest, type Answer, type HttpOptions } from './http-request.ts';
import type { Source } from './source.ts';

export interface HttpSourceOptions extends HttpOptions {
  /** How long the manifest is believed before it is asked for again, in ms; 60,000 by default. */
  maxAge?: number;
}

/** The manifest as it was last read, and when. */
interface Known {
  files: ReadonlyMap<string, ManifestFile>;
  etag: string | undefined;
  /** By a clock that nobody sets. */
  at: number;
}

/**
 * A source over a static API: its manifest, and files whose SHA-256 the manifest states. Nothing that differs from it is
 * given on, nor anything before it is whole; where neither the network nor the server answers, what was read last is, save
 * to who asks for the newest. It keeps nothing but in memory, sends no credentials and no referrer, and follows no
 * redirect. Where a page has no Web Crypto, which is so on http addresses other than this machine's own, it refuses.
 *
 * @param base Address of the folder with `manifest.json`, absolute, or relative to the page.
 * @throws CountertraffickingError `argument-invalid` where that is no http address.
 * @example
 * createClient({ source: httpSource('https://partner.example/api/v1/') });
 */
export function httpSource(base: string | URL, { maxAge = 60_000, ...options }: HttpSourceOptions = {}): Source {
  const folder = folderOf(base);
  const get = httpRequest(options);
  let known: Known | undefined;
  let asking: Promise<Known> | undefined;
  /** What each file was last, by name. */
  const copies = new Map<string, { integrity: string; value: unknown }>();
  const flights = new Map<string, Promise<unknown>>();

  /** Reads the manifest, once for all who wait. */
  const renewed = (): Promise<Known> =>
    (asking ??= named(MANIFEST, renew).finally(() => {
      asking = undefined;
    }));

  async function renew(): Promise<Known> {
    // A browser revalidates by its own cache. A header of ours would make it ask a foreign host for leave first.
    const etag = globalThis.location ? undefined : known?.etag;
    const answer = await get(new URL(MANIFEST, folder), { cache: 'no-cache', etag });
    const at = performance.now();
    if (!answer.bytes && known) return (known = { ...known, at });
    const { files } = await checked(MANIFEST, parse(MANIFEST, answer));
    return (known = { files: new Map(files.map((file) => [file.name, file])), etag: answer.etag, at });
  }

  async function manifest(reload = false): Promise<Known> {
    if (known && !reload && performance.now() - known.at < maxAge) return known;
    try {
      return await renewed();
    } catch (error) {
      if (!known || reload) throw error;
      // The last one holds for another while, so that not everyone who asks waits for a dead network.
      return (known = { ...known, at: performance.now() });
    }
  }

  /** One file as the manifest has it, once for all who wait. `cache`: `reload` where what caches have is wrong. */
  function fetched(file: ManifestFile, cache: RequestCache): Promise<unknown> {
    const key = `${cache} ${file.path}`;
    const flight = flights.get(key) ?? load(file, cache).finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  async function load({ name, path, integrity, bytes }: ManifestFile, cache: RequestCache): Promise<unknown> {
    const answer = await get(new URL(path, folder), { cache, limit: bytes });
    if ((await sha256(answer.bytes)) !== integrity) {
      throw new HttpFailure('not the file that the manifest names', { code: 'integrity-failed', stray: true });
    }
    const value = parse(name, answer);
    copies.set(name, { integrity, value });
    return value;
  }

  /** The newest of a file, or the last copy; `undefined` where the manifest has none. */
  async function file(name: string, reload?: boolean): Promise<unknown> {
    const copy = copies.get(name);
    try {
      const named = (await manifest(reload)).files.get(name);
      if (!named) return undefined;
      if (copy?.integrity === named.integrity) return copy.value;
      try {
        return await fetched(named, 'default');
      } catch (error) {
        if (!(error instanceof HttpFailure && error.stray)) throw error;
        // While files are being put on a server, manifest and file may be of two states; or a cache is wrong.
        const now = (await renewed().catch(() => Promise.reject(error))).files.get(name);
        return now && (await fetched(now, 'reload'));
      }
    } catch (error) {
      if (copy && !reload) return copy.value;
      throw error;
    }
  }

  return {
    trusted: false,
    codes: async () =>
      new Set(Array.from((await manifest()).files.keys()).flatMap((name) => PROFILE.exec(name)?.[1] ?? [])),
    index: () => named('index.json', async (name) => checked('index.json', await file(name))),
    profile: (code, { reload } = {}) => named(`countries/${code}.json`, (name) => file(name, reload), code),
    searchData: () => named('search.json', (name) => file(name)),
    updates: () => named('updates.json', (name) => file(name)),
  };
}

const MANIFEST = 'manifest.json';
const PROFILE = /^countries\/([A-Z]{2})\.json$/;

/** @throws CountertraffickingError `argument-invalid`. */
function folderOf(base: string | URL): URL {
  try {
    const url = new URL(base, globalThis.location?.href);
    url.search = url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
    // No address at all; what follows says so.
  }
  throw new CountertraffickingError('argument-invalid', `"${String(base)}" is no http address of a folder`);
}

/** Says of each failure which file it is of, and of which country. */
async function named<T>(name: string, run: (name: string) => Promise<T>, country?: string): Promise<T> {
  try {
    return await run(name);
  } catch (cause) {
    if (isCountertraffickingError(cause)) {
      throw new CountertraffickingError(cause.code, cause.message, {
        cause: cause.cause,
        issues: cause.issues,
        country,
      });
    }
    const code = cause instanceof HttpFailure ? cause.code : 'load-failed';
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CountertraffickingError(code, `${name} could not be loaded: ${reason}`, { cause, country });
  }
}

/** A file of ours that is not a profile, in the shape that it must have. @throws CountertraffickingError `load-failed`. */
async function checked<N extends keyof StaticApiFiles>(name: N, value: unknown): Promise<StaticApiFiles[N]> {
  const { checkStaticApi } = await import('../model/check-static-api.ts');
  const issues = checkStaticApi(name, value);
  if (issues.length) throw invalid(name, 'load-failed', issues);
  return value as StaticApiFiles[N];
}

function invalid(name: string, code: 'load-failed' | 'profile-invalid', issues: readonly Issue[]) {
  const [first] = issues;
  return new CountertraffickingError(code, `${name} is not valid: ${first?.pointer || '(whole)'} ${first?.message}`, {
    issues,
  });
}

/** The value that JSON stands for. @throws CountertraffickingError. */
function parse(name: string, { bytes }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const issue = {
      code: 'json',
      pointer: '',
      message: `not JSON: ${(error as Error).message}`,
      advice: 'Write the files anew with `countertrafficking build`.',
    };
    throw invalid(name, PROFILE.test(name) ? 'profile-invalid' : 'load-failed', [issue]);
  }
}

/** As a manifest states it. @throws HttpFailure where it cannot be had: what cannot be checked is not shown. */
async function sha256(bytes = new Uint8Array()): Promise<string> {
  // Types promise it everywhere.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    const message = 'what came cannot be checked: there is no Web Crypto here; serve the page over https';
    throw new HttpFailure(message, { code: 'integrity-failed' });
  }
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(await subtle.digest('SHA-256', bytes))))}`;
}
