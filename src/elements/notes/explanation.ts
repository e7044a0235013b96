/** What "2006 page only" means: one tap away from each claim that has the tag. */
import { html, type TemplateResult } from 'lit';
import type { View } from '../view.ts';

export const explanation = ({ locale: { strings } }: Pick<View, 'locale'>): TemplateResult =>
  html`<div
    part="preview explanation"
    class="preview"
    popover
    id="archive-only"
    role="group"
    aria-label=${strings.evidence['archive-only']}
  >
    <p>${strings.archiveOnlyMeaning}</p>
  </div>`;
