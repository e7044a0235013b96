/** The class alone registers nothing; the short path does. */
import { expect } from '@esm-bundle/chai';

it('the class alone registers nothing, and defining it does', async () => {
  const { TraffickingCountry } = await import('../../src/elements/country/country.ts');
  expect(customElements.get('trafficking-country')).to.equal(undefined);
  await import('../../src/elements/country/define.ts');
  expect(customElements.get('trafficking-country')).to.equal(TraffickingCountry);
});
