/** What stands live on the page of each element; the code beside it is the same text. */
import { markup, type Markup } from './markup.ts';

const fallback = markup`<a href="../../data/CN.json">The data on China</a>`;

export const EXAMPLES: Readonly<Record<string, Markup>> = {
  'trafficking-country': markup`<trafficking-country code="CN">
  ${fallback}
</trafficking-country>`,
  'trafficking-citations': markup`<trafficking-citations code="CN" grouped>
  ${fallback}
</trafficking-citations>`,
  'trafficking-timeline': markup`<trafficking-timeline code="CN">
  ${fallback}
</trafficking-timeline>`,
  'trafficking-search': markup`<trafficking-search facets>
  <p>The search needs a script. ${fallback}</p>
</trafficking-search>`,
  'trafficking-updates': markup`<trafficking-updates code="TH">
  ${fallback}
</trafficking-updates>`,
  'trafficking-provider': markup`<trafficking-provider locale="fr" link-policy="text">
  <trafficking-country code="CN">
    ${fallback}
  </trafficking-country>
</trafficking-provider>`,
};

/** With everything that it can show, where the look is what matters. */
export const FULL_COUNTRY = markup`<trafficking-country code="CN" view="full">
  ${fallback}
</trafficking-country>`;
