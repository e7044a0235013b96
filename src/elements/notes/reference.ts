/** A source in one line: author, title, where it stands, when. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/index.ts';
import { cslText } from '../../model/citation-dates.ts';
import type { CardCitation, Citation } from '../../model/types.ts';
import { formatDate } from '../format-date.ts';
import { originText } from '../origin.ts';
import type { View } from '../view.ts';

interface Parts {
  names: string;
  title: string;
  /** Container and publisher, each once. */
  container: string;
  publisher: string;
  date: string;
}

function partsOf(locale: Locale, citation: CardCitation): Parts {
  const { author = [], title, number, publisher = '', issued } = citation;
  const container = citation['container-title'] ?? '';
  const names = author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '));
  return {
    names: names.join(', '),
    title: number ? `${title} (${number})` : title,
    container,
    publisher: publisher === container ? '' : publisher,
    date: issued ? formatDate(locale, cslText(issued) + (issued.circa ? '~' : '')) : '',
  };
}

/** Author. Title (number). Container, publisher, date. */
export function reference({ locale }: View, citation: CardCitation): TemplateResult {
  const { names, title, container, publisher, date } = partsOf(locale, citation);
  const where = [
    container ? html`<i>${container}</i>` : '',
    publisher,
    // A date in the reader's script among words in another keeps its own order.
    date ? html`<bdi>${date}</bdi>` : '',
  ].filter(Boolean);
  return html`<span part="source-reference"
    >${names ? `${names}. ` : ''}<span lang=${citation.language ?? nothing}>${title}</span>.${where.map(
      (each, index) => html`${index ? ', ' : ' '}${each}`,
    )}${where.length ? '.' : ''}</span
  >`;
}

/** The same as plain text, with the address and when it was read: what a researcher copies. */
export function referenceText(locale: Locale, citation: Citation): string {
  const { names, title, container, publisher, date } = partsOf(locale, citation);
  const { URL: url, accessed, custom } = citation;
  const where = [container, publisher, date].filter(Boolean).join(', ');
  const archive = custom.archive ? ` ${locale.strings.archived}: ${custom.archive.url}` : '';
  const read = locale.strings.readOn(formatDate(locale, cslText(accessed)));
  const added = custom.origin ? ` (${originText(locale, custom.origin)})` : '';
  return [names, title, where].filter(Boolean).join('. ') + `.${url ? ` ${url}` : ''} (${read}).${archive}${added}`;
}
