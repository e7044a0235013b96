/** What a web server says with the files of the static API, as Netlify, Cloudflare Pages and others read it. */
import type { Manifest } from '../model/types.ts';

/** Given to any page; nothing of it depends on who asks. */
const ALWAYS = [
  'Access-Control-Allow-Origin: *',
  // What tells a reader on another host when to come again.
  'Access-Control-Expose-Headers: Date, ETag, Retry-After',
  'Cross-Origin-Resource-Policy: cross-origin',
  'X-Content-Type-Options: nosniff',
];
const IMMUTABLE = 'Cache-Control: public, max-age=31536000, immutable';
/** A state is a minute old at most; while the server cannot be reached, a CDN gives the one before for a day. */
const SHORT_LIVED = 'Cache-Control: public, max-age=60, stale-if-error=86400';

/** Text of `_headers`. No address is under two rules with one header: some hosts join the values of both. */
export function headersFile({ files }: Pick<Manifest, 'files'>): string {
  const plain = files.map(({ name }) => (name.includes('/') ? `/${name.split('/')[0]}/*` : `/${name}`));
  const rules: [string, readonly string[]][] = [
    ['/*', ALWAYS],
    ['/immutable/*', [IMMUTABLE]],
    ...Array.from(new Set(['/manifest.json', ...plain]), (path): [string, readonly string[]] => [path, [SHORT_LIVED]]),
  ];
  return rules.map(([path, headers]) => `${[path, ...headers.map((line) => `  ${line}`)].join('\n')}\n`).join('\n');
}
