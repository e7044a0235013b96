/** Pages as text: what is put into a template is escaped, unless a template made it. */
import { escape } from 'html-escaper';

/** Text that is markup already. Only `markup` makes it. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  static from(strings: TemplateStringsArray, values: readonly Value[]): Markup {
    return new Markup(String.raw({ raw: strings }, ...values.map(written)));
  }
}

type Value = string | number | Markup | readonly Value[];

function written(value: Value): string {
  if (value instanceof Markup) return value.toString();
  return Array.isArray(value) ? value.map(written).join('') : escape(String(value));
}

/** Values stand between tags or within quoted attributes. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup => Markup.from(strings, values);
