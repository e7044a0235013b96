/** The form that the page gave for readers without script: where it leads, and what was typed into it already. */
import { isServer } from 'lit';
import { warnOnce } from '../define.ts';

export interface FallbackForm {
  action: string;
  /** Name of the field of the question. */
  name: string;
  /** What the form sends beside it. */
  hidden: [name: string, value: string][];
  input: HTMLInputElement | undefined;
}

const FIELD = 'input[type=search], input[type=text], input:not([type])';

/** The form among the element's children; undefined where there is none that asks by GET. */
export function fallbackForm(host: Element): FallbackForm | undefined {
  const form = host.querySelector('form');
  if (form?.method !== 'get') return undefined;
  const input = form.querySelector<HTMLInputElement>(FIELD) ?? undefined;
  return {
    action: form.getAttribute('action') ?? '',
    name: input?.name ?? '',
    hidden: Array.from(form.querySelectorAll<HTMLInputElement>('input[type=hidden]'), ({ name, value }) => [
      name,
      value,
    ]),
    input,
  };
}

/** The address where a form may be sent to it, relative or https (http where the page itself is), else undefined. */
export function safeAction(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol } = new URL(address, isServer ? 'https://page.invalid' : document.baseURI);
    if (protocol === 'https:' || (protocol === 'http:' && !isServer && location.protocol === 'http:')) return address;
  } catch {
    // Said below.
  }
  warnOnce(`<trafficking-search action="${address}">: not an address that a form is sent to`);
  return undefined;
}
