/** Tables of what an element offers, from the manifest. */
import type { ClassField, ClassMethod } from 'custom-elements-manifest/schema';
import type { ElementManifest } from '../manifest.ts';
import { markup, type Markup } from './markup.ts';

interface Row {
  name: string;
  /** Type, default or the like; stands below the name. */
  type?: string | undefined;
  words?: string | undefined;
}

/** A heading and a table; nothing where there are no rows. `id` is that of the heading. */
function table(id: string, heading: string, rows: readonly Row[], level: 2 | 3): Markup {
  if (!rows.length) return markup``;
  const title = level === 2 ? markup`<h2 id="${id}">${heading}</h2>` : markup`<h3 id="${id}">${heading}</h3>`;
  return markup`${title}
<table aria-labelledby="${id}">
<thead><tr><th scope="col">Name</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.map(
  ({ name, type, words }) =>
    markup`<tr><th scope="row"><code>${name}</code>${type ? markup` <small>${type}</small>` : ''}</th><td>${inCode(words ?? '')}</td></tr>
`,
)}</tbody>
</table>
`;
}

/** What a comment has between backticks is code. */
const inCode = (words: string): Markup[] =>
  words.split('`').map((part, index) => (index % 2 ? markup`<code>${part}</code>` : markup`${part}`));

const signature = ({ name, parameters = [], return: returned }: ClassMethod): string =>
  `${name}(${parameters.map((each) => each.name).join(', ')})${returned?.type ? `: ${returned.type.text}` : ''}`;

/** A property whose attribute says it all refers to it. */
function fieldRow({ name, type, description, readonly, static: isStatic }: ClassField): Row {
  const facts = [isStatic ? 'static' : '', readonly ? 'read-only' : '', type?.text ?? ''];
  return { name, type: facts.filter(Boolean).join(' '), words: description };
}

const withDefault = (type = '', value?: string): string => (value ? `${type}, default ${value}` : type);

/** Everything but the style contract. */
export function behaviourTables(element: ElementManifest): Markup[] {
  const members = element.members ?? [];
  const fields = members.filter((member): member is ClassField => member.kind === 'field');
  const methods = members.filter((member): member is ClassMethod => member.kind === 'method');
  const attributes = (element.attributes ?? []).map(({ name, type, description, default: value }) => ({
    name,
    type: withDefault(type?.text, value),
    words: description,
  }));
  const events = (element.events ?? []).map(({ name, type, description }) => ({
    name,
    type: type.text,
    words: description,
  }));
  const slots = (element.slots ?? []).map(({ name, description }) => ({
    name: name || '(default)',
    words: description,
  }));
  return [
    table('attributes', 'Attributes', attributes, 2),
    table('properties', 'Properties', fields.map(fieldRow), 2),
    table(
      'methods',
      'Methods',
      methods.map((method) => ({
        name: signature(method),
        type: method.static ? 'static' : '',
        words: method.description,
      })),
      2,
    ),
    table('events', 'Events', events, 2),
    table('slots', 'Slots', slots, 2),
  ];
}

/** What a designer can reach: states, parts, custom properties. */
export function styleTables(element: ElementManifest, level: 2 | 3, prefix = ''): Markup[] {
  const rows = (list: readonly { name: string; description?: string }[] = []): Row[] =>
    list.map(({ name, description }) => ({ name, words: description }));
  return [
    table(`${prefix}states`, 'States', rows(element.cssStates), level),
    table(`${prefix}parts`, 'Parts', rows(element.cssParts), level),
    table(`${prefix}custom-properties`, 'Custom properties', rows(element.cssProperties), level),
  ];
}
