/** An element over a server of files on another host, which works, fails and comes back. */
import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { createClient, httpSource } from '../../src/sdk/index.ts';
import type { ApiCommand } from '../run-browsers.ts';
import { clear, mount, part, root, words } from './mount.ts';

afterEach(clear);

/** Makes this page's server answer so, and gives its address. */
const api = (command: ApiCommand): Promise<string> => executeServerCommand('api', command);
const FALLBACK = '<a id="fallback" href="#x">Heard Island</a>';

it('keeps the fallback while the server fails, shows the profile when it works, and a copy as such when it fails again', async () => {
  const url = await api({ reviewed: '2026-11-02', status: 503 });
  const source = httpSource(url, { wait: () => Promise.resolve() });
  const element = await mount({ client: createClient({ source }), fallback: FALLBACK });
  const fallback = element.querySelector('#fallback')!;
  expect(root(element)?.dataset.state).to.equal('error');
  expect(words(part(element, 'message'))).to.contain('could not be loaded');
  expect(fallback.getClientRects()).not.to.have.lengthOf(0);

  await api({ reviewed: '2026-11-02' });
  await element.reload();
  await element.updateComplete;
  expect(root(element)?.dataset.state).to.equal('ready');
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed 2 November 2026');
  expect(fallback.getClientRects()).to.have.lengthOf(0);

  await api({ reviewed: '2026-11-03', status: 503 });
  await element.reload();
  await element.updateComplete;
  expect(root(element)?.dataset.state).to.equal('stale');
  expect(words(part(element, 'message'))).to.contain('This is the copy reviewed on 2 November 2026.');
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands');

  await api({ reviewed: '2026-11-03' });
  part(element, 'retry')!.click();
  for (let tries = 0; root(element)?.dataset.state !== 'ready' && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed 3 November 2026');
});

it('follows no redirect, and the reader may try again', async () => {
  const url = await api({ reviewed: '2026-11-02', status: 302 });
  const client = createClient({ source: httpSource(url) });
  const element = await mount({ client, fallback: FALLBACK });
  expect(root(element)?.dataset.state).to.equal('error');
  const error: unknown = await client.country('HM').catch((reason: unknown) => reason);
  expect(String(error)).to.contain('a redirect, which is not followed');
  expect(part(element, 'retry')).not.to.equal(null);
});
