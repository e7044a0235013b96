/**
 * A static server on loopback for the demo and the tests, on sirv: small, and used by many. It sends the strict
 * content security policy that the elements promise to work under.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { DIST_DIR, ROOT } from './paths.ts';

export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export interface Running {
  /** Address of the root, ending in `/`. */
  url: string;
  server: Server;
  close(): Promise<void>;
}

/** Serves `folder` at `/`, dist/ at `/dist/` and the example themes at `/themes/`. Port 0 takes a free one. */
export async function serve(folder = `${ROOT}/examples/demo`, port = 0): Promise<Running> {
  const options = { dev: true, setHeaders };
  const pages = sirv(folder, options);
  const below = { '/dist': sirv(DIST_DIR, options), '/themes': sirv(`${ROOT}/examples/themes`, options) };
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    };
    for (const [prefix, files] of Object.entries(below)) {
      if (!request.url?.startsWith(`${prefix}/`)) continue;
      request.url = request.url.slice(prefix.length);
      files(request, response, notFound);
      return;
    }
    pages(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    server,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function setHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  // Pages are asked for by name, by folder, or without their ending.
  if (path.endsWith('.html') || !/\.\w+$/.test(path)) response.setHeader('Content-Security-Policy', STRICT_CSP);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
}
