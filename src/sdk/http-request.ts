/** One file over HTTP: bounded in time and size, and tried again where that can help. */

export interface HttpOptions {
  /** What asks, in place of the platform's own `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Closes the source: what is under way ends, and nothing is asked for afterwards. */
  signal?: AbortSignal;
  /** How long one try may take with its body, in ms; 10,000 by default. */
  timeout?: number;
  /** How often a file is asked for again after an answer that may pass; 2 by default. */
  retries?: number;
  /** Bytes that a file may have at most, once its content coding is undone; 8 MiB by default. */
  maxBytes?: number;
  /** Waits between two tries, in place of a timer: `ms` in milliseconds. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

type FailureDetails = Partial<Pick<HttpFailure, 'code' | 'stray' | 'retryAfter'>>;

/** An answer that cannot be used. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly code: 'load-failed' | 'integrity-failed';
  /** What came is not the file that was asked for: where the manifest is an old one, a newer may lead to it. */
  readonly stray: boolean;
  /** Milliseconds after which another try may help; none where it cannot. */
  readonly retryAfter: number | undefined;

  constructor(message: string, { code = 'load-failed', stray = false, retryAfter }: FailureDetails = {}) {
    super(message);
    this.code = code;
    this.stray = stray;
    this.retryAfter = retryAfter;
  }
}

export interface Asked {
  cache: RequestCache;
  /** Of the copy that is there: the answer may be that it still holds. */
  etag?: string | undefined;
  /** Bytes that the file has by its manifest. */
  limit?: number;
}

/** `bytes` are absent where the copy that is there still holds. */
export interface Answer {
  bytes?: Uint8Array<ArrayBuffer>;
  etag?: string | undefined;
}

/** The longest wait that a server may ask for; readers do not wait longer, and to ask sooner would be rude. */
const LONGEST_WAIT = 30_000;
/** Upper end of the first random wait; each doubles it. */
const BACK_OFF = 500;

/** A function that asks for an address. @throws HttpFailure, the signal's reason, or what `fetch` throws. */
export function httpRequest({
  fetch: given,
  signal,
  timeout = 10_000,
  retries = 2,
  maxBytes = 2 ** 23,
  wait = (ms, ends) => new Promise((resolve) => after(ms, ends, () => resolve(undefined))),
}: HttpOptions): (url: URL, asked: Asked) => Promise<Answer> {
  async function once(url: URL, { cache, etag, limit }: Asked): Promise<Answer> {
    if (limit && limit > maxBytes) throw new HttpFailure(`its ${limit} bytes are more than ${maxBytes}`);
    const tooLarge = new HttpFailure(`more than ${limit ?? maxBytes} bytes`, {
      code: limit === undefined ? 'load-failed' : 'integrity-failed',
      stray: true,
    });
    const controller = new AbortController();
    const stop = after(timeout, signal, () =>
      controller.abort(
        signal?.aborted ? signal.reason : new DOMException(`no answer in ${timeout} ms`, 'TimeoutError'),
      ),
    );
    try {
      const send = given ?? globalThis.fetch;
      const response = await send(url, {
        cache,
        credentials: 'omit',
        // A redirect may lead to another host, which the page has not agreed to.
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        headers: etag === undefined ? {} : { 'If-None-Match': etag },
        signal: controller.signal,
      });
      if (etag !== undefined && response.status === 304) return {};
      const failure = refuse(response);
      if (failure) throw failure;
      // Of a coded body this is another length than the manifest's, so it is held against the bound alone.
      if (Number(response.headers.get('Content-Length')) > maxBytes) throw tooLarge;
      const bytes = await read(response, limit ?? maxBytes);
      if (!bytes) throw tooLarge;
      return { bytes, etag: response.headers.get('ETag') ?? undefined };
    } finally {
      stop();
      // Ends the body of an answer that is not wanted; one that was read whole has ended.
      controller.abort();
    }
  }

  return async (url, asked) => {
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      try {
        return await once(url, asked);
      } catch (error) {
        signal?.throwIfAborted();
        // What is no answer at all is a network that may come back.
        const least = error instanceof HttpFailure ? error.retryAfter : 0;
        if (least === undefined || least > LONGEST_WAIT || tries >= retries) throw error;
        // Random through and through: many readers that failed together do not come again together.
        await wait(least + Math.random() * BACK_OFF * 2 ** tries, signal);
      }
    }
  };
}

/** What keeps an answer from being read, if anything does. */
function refuse({ type, status, headers }: Response): HttpFailure | undefined {
  // Browsers hide where a redirect leads, and its status.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new HttpFailure('the answer is a redirect, which is not followed: give the address that it leads to');
  }
  if (status === 404 || status === 410) return new HttpFailure(`not found (${status})`, { stray: true });
  if (status === 408 || status === 429 || status >= 500) {
    const retryAfter = waitAsked(headers);
    const asks = retryAfter ? `, to be asked again in ${Math.ceil(retryAfter / 1000)} s` : '';
    return new HttpFailure(`the server answers ${status}${asks}`, { retryAfter });
  }
  if (status !== 200) return new HttpFailure(`the server answers ${status}`);
  // A host's own page for what is not there, or that of a network one must log in to. Other types tell nothing: the bytes do.
  if (headers.get('Content-Type')?.includes('html')) {
    return new HttpFailure('the answer is a page (text/html), not data', { stray: true });
  }
  return undefined;
}

/** Milliseconds that an answer asks to wait; 0 where it asks nothing that can be read. */
function waitAsked(headers: Headers): number {
  const value = headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Both by the server's clock, where it tells: the reader's may be wrong.
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  return Math.max(0, Date.parse(value) - now) || 0;
}

/** A whole body; nothing where it is larger than it may be, which ends it there. */
async function read(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (!value || done) break;
    size += value.length;
    if (size > limit) return undefined;
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Calls back once, after a time or when the signal aborts. What it returns takes both away. */
function after(ms: number, signal: AbortSignal | undefined, then: () => void): () => void {
  const end = (): void => {
    stop();
    then();
  };
  const timer = setTimeout(end, ms);
  const stop = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
  signal?.addEventListener('abort', end);
  return stop;
}
