/**
 * Loads the elements that stand on the page, and those that come to stand on it later; nothing else. What stands in
 * the shadow root of another element is not seen: import `countertrafficking/country` there.
 */
const loaders = new Map<string, () => Promise<unknown>>([
  // First, so that those below ask a provider that is there.
  ['trafficking-provider', () => import('../elements/provider/define.ts')],
  ['trafficking-citations', () => import('../elements/citations/define.ts')],
  ['trafficking-timeline', () => import('../elements/timeline/define.ts')],
  ['trafficking-search', () => import('../elements/search/define.ts')],
  ['trafficking-updates', () => import('../elements/updates/define.ts')],
  ['trafficking-country', () => import('../elements/country/define.ts')],
]);

function load(): void {
  for (const [tag, loader] of loaders) {
    if (!document.querySelector(tag)) continue;
    loaders.delete(tag);
    void loader().catch((error: unknown) => {
      console.error(`countertrafficking: <${tag}> could not be loaded`, error);
      // The next change of the page tries again.
      loaders.set(tag, loader);
    });
  }
  if (!loaders.size) observer.disconnect();
}

export {};

const observer = new MutationObserver(load);
observer.observe(document, { childList: true, subtree: true });
load();
