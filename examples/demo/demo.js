/** The demo's own script: switches how the profile looks and writes the code to copy. Nothing is stored. */
const profile = document.querySelector('#profile');
const snippet = document.querySelector('#snippet');
const choices = document.querySelector('#choices');
const copied = document.querySelector('#copied');

// A partner hosts the files, or takes them from a mirror of npm packages: the address is theirs to write.
const script = '<script type="module" src="https://YOUR-HOST/countertrafficking/dist/cdn/country.js"></script>';

function show() {
  const { view, theme, width, lang } = Object.fromEntries(new FormData(choices));
  profile.lang = lang;
  profile.setAttribute('view', view);
  profile.setAttribute('theme', theme);
  document.documentElement.dataset.theme = theme;
  document.querySelector('#stage').dataset.width = width;
  const attributes = [
    'code="CN"',
    ...(view === 'card' ? [] : [`view="${view}"`]),
    `theme="${theme}"`,
    ...(lang === 'en' ? [] : [`lang="${lang}"`]),
  ];
  snippet.textContent = `${script}
<trafficking-country ${attributes.join(' ')}>
  <a href="https://YOUR-SITE/china">China: action against human trafficking</a>
</trafficking-country>`;
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
document.querySelector('#copy').addEventListener('click', copy);
show();
