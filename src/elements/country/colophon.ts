/** The foot of a profile: data version, licence, how to cite it, permanent link; and the pop-ups that explain. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format-date.ts';
import { localized } from '../notes/claim.ts';
import { explanation } from '../notes/explanation.ts';
import { link } from '../notes/sources.ts';
import { safeUrl } from '../safe-url.ts';
import type { View } from '../view.ts';
import { countryName } from '../country-name.ts';

/** How to cite the profile, in plain text. */
export function citationText(view: View): string {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  const version = `countertrafficking, ${strings.data(profile.dataVersion)}`;
  const reviewed = `${strings.reviewed} ${formatDate(locale, profile.reviewed)}`;
  return [strings.profileOf(countryName(view)), version, reviewed, permalink ?? profile.identifier ?? '']
    .join('. ')
    .trim();
}

export function colophon(view: View, copied: string): TemplateResult {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  const licence = safeUrl(profile.license?.url);
  return html`<footer part="colophon">
    <span part="version"
      >${strings.data(profile.dataVersion)}${
        licence ? html`, ${link(view, 'licence', licence, profile.license?.name)}` : nothing
      }</span
    >
    <button part="cite-button" class="plain" type="button" popovertarget="cite">${strings.cite}</button>
    ${
      permalink
        ? link(view, 'permalink', permalink, strings.permalink)
        : profile.identifier
          ? html`<span part="permalink identifier">${profile.identifier}</span>`
          : nothing
    }
    <div part="preview cite" class="preview" popover id="cite" role="group" aria-label=${strings.cite}>
      <p part="cite-text">${citationText(view)}</p>
      <p>
        <button part="preview-button copy" class="plain" type="button" data-copy>${strings.copy}</button>
        <span part="copy-status" role="status">${copied}</span>
      </p>
    </div>
  </footer>`;
}

/** What "2006 page only" and "partial profile" mean: one tap away. */
export function explanations(view: View): TemplateResult {
  const { profile, locale } = view;
  const { strings } = locale;
  const { wanting } = profile.coverage;
  return html`${explanation(view)} ${
    wanting.length
      ? html`<div
            part="preview explanation"
            class="preview"
            popover
            id="wanting"
            role="group"
            aria-label=${strings.wanting}
          >
            <p>${strings.wanting}</p>
            <ul>
              ${wanting.map((text) => html`<li>${localized(view, text)}</li>`)}
            </ul>
          </div>`
      : nothing
  }`;
}
