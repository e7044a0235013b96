/** References as the official CSL files make them, by citeproc: what ours are held against. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Citation } from '../../src/model/types.ts';
import { FIXTURES } from '../profile.ts';

const require = createRequire(import.meta.url);

interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
}
const CSL = require('citeproc') as { Engine: new (sys: object, style: string, lang: string, force: boolean) => Engine };
const locales = require('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>;
const styles = require('@citation-js/plugin-csl/lib/styles.json') as { apa: string };

/** The styles recapitalize what we leave as the source has it; this keeps them from it. */
const asItIs = (text: string | undefined): string | undefined => text && `<span class="nocase">${text}</span>`;

/** A function that makes one reference in a style, without the line's end. */
export async function official(style: 'apa' | 'chicago'): Promise<(citation: Citation) => string> {
  const xml = style === 'apa' ? styles.apa : await readFile(`${FIXTURES}styles/chicago-author-date.csl`, 'utf8');
  let item: object = {};
  const sys = { retrieveLocale: () => locales['en-US'], retrieveItem: () => structuredClone(item) };
  const engine = new CSL.Engine(sys, xml, 'en-US', true);
  engine.setOutputFormat('text');
  return (citation) => {
    item = Object.fromEntries(
      Object.entries({
        ...citation,
        title: asItIs(citation.title),
        'container-title': asItIs(citation['container-title']),
      }).filter(([, value]) => value !== undefined),
    );
    engine.updateItems([]);
    engine.updateItems([citation.id]);
    // An apostrophe makes it take the mark for text.
    return engine
      .makeBibliography()[1]
      .join('')
      .replace(/<\/?span[^>]*>/g, '')
      .trim();
  };
}
