/** A heading of a level that is known when the page is: real `h1` to `h6`, which readers without script need too. */
import { html, nothing, type TemplateResult } from 'lit';

/** `depth` is 0 for the element's own heading, 1 for those below it, and so on. */
export function heading(
  { headingLevel }: { headingLevel: number },
  depth: number,
  part: string,
  content: unknown,
  id?: string,
): TemplateResult {
  const attributes = [part, part.split(' ')[0], id ?? nothing] as const;
  const [name, style, anchor] = attributes;
  switch (Math.min(headingLevel + depth, 6)) {
    case 1:
      return html`<h1 part=${name} class=${style} id=${anchor}>${content}</h1>`;
    case 2:
      return html`<h2 part=${name} class=${style} id=${anchor}>${content}</h2>`;
    case 3:
      return html`<h3 part=${name} class=${style} id=${anchor}>${content}</h3>`;
    case 4:
      return html`<h4 part=${name} class=${style} id=${anchor}>${content}</h4>`;
    case 5:
      return html`<h5 part=${name} class=${style} id=${anchor}>${content}</h5>`;
    default:
      return html`<h6 part=${name} class=${style} id=${anchor}>${content}</h6>`;
  }
}
