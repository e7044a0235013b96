/** Clients that search an index on the page's own site, one for each address. */
import { createClient, type Client } from '../../sdk/client.ts';
import { CountertraffickingError } from '../../sdk/errors.ts';
import type { SearchBackend } from '../../sdk/search/search.ts';

const clients = new Map<string, Client>();

/** Without facets what they are counted from is not loaded. */
export function indexClient(index: string, facets: boolean): Client {
  const key = `${facets} ${index}`;
  let client = clients.get(key);
  if (!client) clients.set(key, (client = createClient({ search: lazily(index, facets) })));
  return client;
}

/** What reads the index comes with the first question. An attribute must not bring in the script of another site. */
function lazily(index: string, facets: boolean): SearchBackend {
  let backend: SearchBackend | undefined;
  return {
    search: async (...asked) => {
      if (!backend) {
        if (!URL.canParse(index, document.baseURI) || new URL(index, document.baseURI).origin !== location.origin) {
          throw new CountertraffickingError('argument-invalid', `index="${index}": not on this site`);
        }
        const { pagefindSearch } = await import('../../sdk/search/pagefind.ts');
        backend = pagefindSearch(index, { facets });
      }
      return backend.search(...asked);
    },
  };
}
