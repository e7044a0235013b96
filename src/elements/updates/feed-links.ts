/** The feeds that the page's host has: RSS, Atom and JSON Feed, of all countries or of each that is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/index.ts';
import { warnOnce } from '../define.ts';
import { regionName } from '../intl.ts';
import type { LinkPolicy } from '../provider/context.ts';
import { updatesStrings } from './words.ts';

/** Media types and names by the endings of the files; the names are the same in all languages. */
const FEEDS = {
  rss: ['application/rss+xml', 'RSS'],
  atom: ['application/atom+xml', 'Atom'],
  json: ['application/feed+json', 'JSON Feed'],
} as const;

/** Links by a pattern with `{code}` (`all` for all countries) and `{format}`; nothing where it is none. */
export function feedLinks(
  locale: Locale,
  pattern: string | undefined,
  codes: readonly string[],
  linkPolicy: LinkPolicy,
): TemplateResult | typeof nothing {
  if (!pattern || linkPolicy === 'text') return nothing;
  const problem = problemOf(pattern);
  if (problem) {
    warnOnce(`<trafficking-updates feed="${pattern}">: ${problem}`);
    return nothing;
  }
  const own = updatesStrings(locale);
  const names = codes.length
    ? codes.map((code) => [code, regionName(locale.tag, code)] as const)
    : [['all', own.allCountries] as const];
  return html`<div part="feeds" class="feeds">
    <span part="feeds-label">${own.feeds}</span>
    <ul part="feed-list" class="feed-list">
      ${names.map(
        ([code, name]) =>
          html`<li part="feed">
            <span part="feed-name"><bdi>${name}</bdi></span>
            ${Object.entries(FEEDS).map(
              ([format, [type, title]]) =>
                html`<a
                  part="feed-link"
                  rel="alternate noreferrer"
                  referrerpolicy="no-referrer"
                  type=${type}
                  href=${pattern.replaceAll('{code}', encodeURIComponent(code)).replaceAll('{format}', format)}
                  aria-label=${`${title}: ${name}`}
                  >${title}</a
                > `,
            )}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What keeps a pattern from being linked: it must be relative or https, and different for each feed. */
function problemOf(pattern: string): string | undefined {
  if (!pattern.includes('{format}')) return 'it has no {format}, which is rss, atom or json';
  try {
    // Relative to a page that there is not: what is left of the protocol says whether it is ours or https.
    if (new URL(pattern, 'https://page.invalid/').protocol === 'https:') return undefined;
  } catch {
    // Said below.
  }
  return 'not an https or relative address';
}
