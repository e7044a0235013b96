/** The reference pages: one for each element, their index, and the style contract. No inline script or style. */
import type { ElementManifest } from '../manifest.ts';
import { EXAMPLES, FULL_COUNTRY } from './examples.ts';
import { markup, type Markup } from './markup.ts';
import { behaviourTables, styleTables } from './tables.ts';

/** Pages by file name. @throws Error where an element has no example. */
export function referencePages(elements: readonly ElementManifest[]): Map<string, string> {
  const pages = new Map<string, string>();
  const add = (file: string, title: string, body: Markup): void => {
    pages.set(file, String(page(title, body, file, elements)));
  };
  for (const element of elements) add(`${element.tagName}.html`, `<${element.tagName}>`, elementPage(element));
  add('index.html', 'Reference of the elements', indexPage(elements));
  add('style-contract.html', 'Style contract', contractPage(elements));
  return pages;
}

function page(title: string, body: Markup, file: string, elements: readonly ElementManifest[]): Markup {
  const link = (target: string, words: string): Markup =>
    target === file
      ? markup`<li><a href="${target}" aria-current="page">${words}</a></li>`
      : markup`<li><a href="${target}">${words}</a></li>`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – countertrafficking</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="../../reserve.css">
<link rel="stylesheet" href="reference.css">
<script type="module" src="../../cdn/elements.js"></script>
</head>
<body>
<nav aria-label="Reference">
<ul>
${link('index.html', 'Reference')}
${elements.map(({ tagName }) => link(`${tagName}.html`, tagName.replace('trafficking-', '')))}
${link('style-contract.html', 'Style contract')}
</ul>
</nav>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>
<p>Made from the comments in the code, as is <a href="../../custom-elements.json">custom-elements.json</a>. Code under the MIT licence, data under CC BY 4.0.</p>
</footer>
</body>
</html>
`;
}

function example(tag: string): Markup {
  const found = EXAMPLES[tag];
  if (!found) throw new Error(`<${tag}> has no example: add one to src/build/reference/examples.ts`);
  return found;
}

/** The element itself. What is long is scrolled in its own box; the search opens a list that a box would cut. */
function stage(tag: string, live = example(tag)): Markup {
  return tag === 'trafficking-search'
    ? markup`<div class="live">
${live}
</div>`
    : markup`<div class="live box" tabindex="0" role="region" aria-label="&lt;${tag}&gt;, live">
${live}
</div>`;
}

/** The paragraphs of a class comment. */
const paragraphs = (text = ''): Markup[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(
      (each) => markup`<p>${each.replaceAll('\n', ' ').split('`').map(code)}</p>
`,
    );
const code = (part: string, index: number): Markup => (index % 2 ? markup`<code>${part}</code>` : markup`${part}`);

function elementPage(element: ElementManifest): Markup {
  const name = element.tagName.replace('trafficking-', '');
  const live = example(element.tagName);
  return markup`${paragraphs(element.description)}
<h2 id="example">Example</h2>
<pre tabindex="0" role="region" aria-label="Code of the example"><code>${String(live)}</code></pre>
${stage(element.tagName)}
<h2 id="import">In a bundler</h2>
<p><code>import 'countertrafficking/${name}'</code> registers it; <code>countertrafficking/${name}/class</code> has the class <code>${element.name}</code> alone.</p>
${behaviourTables(element)}
${styleTables(element, 2)}`;
}

function indexPage(elements: readonly ElementManifest[]): Markup {
  return markup`<p>What each element offers to pages that carry it: attributes, properties, events, slots, states, parts and custom properties. All of it is API.</p>
<ul class="elements">
${elements.map(
  ({ tagName, description }) =>
    markup`<li><h2><a href="${tagName}.html"><code>&lt;${tagName}&gt;</code></a></h2>
${paragraphs(description).slice(0, 1)}</li>
`,
)}</ul>
<p><a href="style-contract.html">The style contract</a> has all parts and custom properties on one page, beside the elements.</p>`;
}

function contractPage(elements: readonly ElementManifest[]): Markup {
  return markup`<p>Everything that a style sheet of a page can reach, with the elements live. Parts are reached by <code>ELEMENT::part(NAME)</code>, states by <code>ELEMENT:state(NAME)</code>, custom properties are set on the element or above it. A name that stands here stays.</p>
${elements.map(
  (element) => markup`<section aria-labelledby="${element.tagName}">
<h2 id="${element.tagName}"><a href="${element.tagName}.html"><code>&lt;${element.tagName}&gt;</code></a></h2>
${hasStyles(element) ? dressed(element) : markup`<p>It has no look of its own.</p>`}
</section>
`,
)}`;
}

const dressed = (element: ElementManifest): Markup[] => [
  element.tagName === 'trafficking-country' ? stage(element.tagName, FULL_COUNTRY) : stage(element.tagName),
  ...styleTables(element, 3, `${element.tagName}-`),
];

const hasStyles = ({ cssParts, cssProperties, cssStates }: ElementManifest): boolean =>
  Boolean(cssParts?.length || cssProperties?.length || cssStates?.length);
