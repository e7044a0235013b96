/** The page's own script: switches theme and colours. Nothing is stored. */
const choices = document.querySelector('#choices');
const sheets = document.querySelectorAll('link[data-theme]');

function show() {
  const { theme, colours } = Object.fromEntries(new FormData(choices));
  for (const sheet of sheets) sheet.disabled = sheet.dataset.theme !== theme;
  document.documentElement.dataset.colours = colours;
}

choices.addEventListener('change', show);
// What the browser kept of an earlier visit to the form.
show();
