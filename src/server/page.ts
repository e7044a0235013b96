/** A small page around elements, complete in itself: no script, and nothing to load unless its styles are linked. */
import { html as page } from '@lit-labs/ssr';
import { nothing, type TemplateResult } from 'lit';
import { directionOf } from '../locales/index.ts';
import { renderTemplate, type RenderOptions } from './render.ts';
import { cspHash, styleHashes } from './styles.ts';

export interface PageOptions extends RenderOptions {
  title: string;
  /** What stands in `<main>`: a template of Lit with the elements in it. */
  body: TemplateResult;
  /** What else stands in `<head>`: links, style sheets and scripts of your own. Without it the page has a few styles. */
  head?: TemplateResult;
  /**
   * Whether the page carries a content security policy that lets it show its styles and do nothing else. For pages
   * without `head` that are opened from a disk or sent by a server that sets none.
   */
  policy?: boolean;
}

/** What a page has that brings no styles: a measure, and letters that can be read. */
const STYLE = page`<style>body{margin:0 auto;padding:1rem;max-inline-size:64rem;font-family:system-ui,sans-serif}</style>`;
const [STYLE_TEXT = ''] = /(?<=>).*(?=<)/.exec(STYLE.strings.join('')) ?? [];

const HERE = 'https://page.invalid';
const POLICY = ["default-src 'none'", "base-uri 'none'", "form-action https: 'self'"];

/**
 * The page as HTML.
 *
 * @throws CountertraffickingError as `renderElement` does.
 */
export function renderPage({ title, body, head, policy = false, ...options }: PageOptions): Promise<string> {
  const { lang = 'en', styles = 'inline' } = options;
  const allowed = styles === 'inline' ? styleHashes() : [sourceOf(styles.href)];
  if (!head) allowed.push(cspHash(STYLE_TEXT));
  const content = [...POLICY, `style-src ${allowed.join(' ')}`].join('; ');
  return renderTemplate(
    page`<!doctype html>
<html lang=${lang} dir=${directionOf(lang)}>
<head>
<meta charset="utf-8">
${policy ? page`<meta http-equiv="Content-Security-Policy" content=${content}>` : nothing}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head ?? STYLE}
</head>
<body>
<main>${body}</main>
</body>
</html>
`,
    options,
  );
}

/** What `style-src` needs for an address: its origin, or the page's own. */
function sourceOf(href: string): string {
  const { origin } = new URL(href, HERE);
  return origin === HERE ? "'self'" : origin;
}
