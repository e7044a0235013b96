/** Whose something is, in words, where it is not of the data's own publisher. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Origin } from '../model/types.ts';

type Words = (name: string) => string;

/** What is said of a record, a claim or a source. */
const wordsOf = ({ strings }: Locale, { replaces }: Origin): Words => (replaces ? strings.replacedBy : strings.addedBy);

export const originText = (locale: Locale, origin: Origin): string => wordsOf(locale, origin)(origin.name);

/** Words in which a name stands apart: what it is made of must not turn the words around it. */
export function withName(words: Words, name: string): TemplateResult {
  const [before = '', after = ''] = words('\0').split('\0');
  return html`${before}<bdi>${name}</bdi>${after}`;
}

/** The mark that what was added has; nothing where nothing was. */
export const originMark = (locale: Locale, origin: Origin | undefined): TemplateResult | typeof nothing =>
  origin ? html`<span part="origin" class="origin">${withName(wordsOf(locale, origin), origin.name)}</span>` : nothing;
