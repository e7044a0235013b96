/** Loads the elements that stand on the page, and those that come to stand on it later; nothing else. */
const loaders = new Map<string, () => Promise<unknown>>([
  ['trafficking-country', () => import('../elements/country/define.ts')],
]);

function load(): void {
  for (const [tag, loader] of loaders) {
    if (!document.querySelector(tag)) continue;
    loaders.delete(tag);
    void loader().catch((error: unknown) => console.error(`countertrafficking: <${tag}> could not be loaded`, error));
  }
  if (!loaders.size) observer.disconnect();
}

export {};

const observer = new MutationObserver(load);
observer.observe(document, { childList: true, subtree: true });
load();
