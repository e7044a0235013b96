/** A server of a static API on loopback, which does wrong where it is told to. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest, Profile } from '../src/model/types.ts';
import { writeStaticApi, type ApiFile } from '../src/server/static-api.ts';

/** Answers in place of the server. `body`: the file as it is. */
export type Fault = (response: ServerResponse, body: Buffer, request: IncomingMessage) => void;

/** The files of a static API, by path. */
export async function apiFiles(
  profiles: readonly Profile[],
  extra: readonly ApiFile[] = [],
): Promise<{ manifest: Manifest; files: Map<string, Buffer> }> {
  const out = await mkdtemp(join(tmpdir(), 'api-'));
  const manifest = await writeStaticApi({ out, profiles, files: extra });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(out.length + 1), await readFile(file));
  }
  await rm(out, { recursive: true });
  return { manifest, files };
}

export class FaultyServer {
  files = new Map<string, Buffer>();
  /** What goes wrong with a path, if anything does; `nth` counts its requests from 1. */
  fault: (path: string, nth: number) => Fault | undefined = () => undefined;
  /** Paths and statuses in the order asked for. */
  asked: string[] = [];
  requests: IncomingMessage[] = [];

  readonly #server = createServer((request, response) => this.#answer(request, response));

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** As new, with these files. */
  reset(files: ReadonlyMap<string, Buffer>): void {
    this.files = new Map(files);
    this.fault = () => undefined;
    this.asked = [];
    this.requests = [];
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url!.replace(/^\/api\//, '');
    this.asked.push(path);
    this.requests.push(request);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    const body = this.files.get(path);
    const fault = this.fault(path, this.asked.filter((each) => each === path).length);
    if (fault) {
      fault(response, body ?? Buffer.alloc(0), request);
      return;
    }
    if (!body) {
      response.writeHead(404).end('Not found');
      return;
    }
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.end(body);
  }
}
