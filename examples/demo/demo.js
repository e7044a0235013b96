/** The demo's own script: chooses element, country and looks, and writes the code to copy. Nothing is stored. */
import { createClient } from './dist/index.js';

const stage = document.querySelector('#stage');
const snippet = document.querySelector('#snippet');
const choices = document.querySelector('#choices');
const copied = document.querySelector('#copied');
const countries = document.querySelector('#countries');
const client = createClient();

// A partner hosts the files, or takes them from a mirror of npm packages: the address is theirs to write.
const script = '<script type="module" src="https://YOUR-HOST/countertrafficking/dist/cdn/elements.js"></script>';

/** The element on the stage. Another kind takes its place; the same kind is only told what has changed. */
function onStage(tag) {
  const there = stage.firstElementChild;
  if (there.localName === tag) return there;
  const element = document.createElement(tag);
  element.client = client;
  there.replaceWith(element);
  return element;
}

function show() {
  const { code, element: kind, view, theme, width, lang } = Object.fromEntries(new FormData(choices));
  const tag = `trafficking-${kind}`;
  const element = onStage(tag);
  const name = countries.selectedOptions[0].textContent;
  const attributes = {
    code,
    ...(kind === 'country' && view !== 'card' && { view }),
    ...(kind === 'citations' && { grouped: '' }),
    theme,
    ...(lang !== 'en' && { lang }),
  };
  element.lang = lang;
  for (const attribute of ['view', 'grouped']) if (!(attribute in attributes)) element.removeAttribute(attribute);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  document.querySelector('trafficking-search').lang = lang;
  document.documentElement.dataset.theme = theme;
  document.querySelector('trafficking-search').setAttribute('theme', theme);
  document.querySelector('#views').disabled = kind !== 'country';
  stage.dataset.width = width;
  const written = Object.entries(attributes).map(([key, value]) => (value ? `${key}="${value}"` : key));
  snippet.textContent = `${script}
<${tag} ${written.join(' ')}>
  <a href="https://YOUR-SITE/${code.toLowerCase()}">${name}: action against human trafficking</a>
</${tag}>`;
}

/** All countries: those with a text first, then those that have tables alone. */
async function listCountries() {
  const all = await client.countries();
  const chosen = countries.value;
  const group = (label, found) => {
    const element = document.createElement('optgroup');
    element.label = label;
    const sorted = [...found].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    element.append(...sorted.map(({ name, code }) => new Option(name, code, false, code === chosen)));
    return element;
  };
  countries.replaceChildren(
    group(
      'Profiles in full',
      all.filter(({ coverage }) => coverage !== 'baseline'),
    ),
    group(
      'Treaties and ratings so far',
      all.filter(({ coverage }) => coverage === 'baseline'),
    ),
  );
}

/** What was found in the search is shown: a country as its profile, an initiative in the timeline. */
async function lead({ record }) {
  countries.value = record.countries[0];
  choices.elements.element.value = { initiative: 'timeline', source: 'citations' }[record.kind] ?? 'country';
  show();
  if (record.kind !== 'initiative') return;
  const timeline = stage.firstElementChild;
  // It may still be loading, or show another country.
  for (let tries = 0; tries < 100 && !timeline.showInitiative?.(record.id); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(snippet);
    copied.textContent = 'Copying was not allowed; the code is selected.';
  }
}

choices.addEventListener('change', show);
choices.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#copy').addEventListener('click', copy);
document.addEventListener('trafficking-select', (event) => void lead(event));
void listCountries().then(show);
show();
