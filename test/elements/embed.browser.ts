/** The lazy loader registers what stands on the page, and what comes to stand on it, and nothing else. */
import { expect } from '@esm-bundle/chai';

it('elements are loaded when they come to stand on the page', async () => {
  await import('../../src/embed/elements.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(customElements.get('trafficking-country')).to.equal(undefined);
  const element = document.createElement('trafficking-country');
  document.body.append(element);
  await customElements.whenDefined('trafficking-country');
  expect(customElements.get('trafficking-provider'), 'nobody asked for it').to.equal(undefined);
  element.remove();
});
