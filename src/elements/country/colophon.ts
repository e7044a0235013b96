/** The foot of a profile: data version, licence, how to cite it, permanent link; and the pop-ups that explain. */
import { html, nothing, type TemplateResult } from 'lit';
import { VERSION } from '../../model/version.generated.ts';
import { formatDate } from '../format-date.ts';
import { localized } from '../notes/claim.ts';
import { link } from '../notes/sources.ts';
import type { View } from '../view.ts';
import { countryName } from './sections.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The identifier of this very state of the profile: a file in a package version, which never changes. */
export const identifier = ({ code }: { code: string }): string => `countertrafficking@${VERSION}/data/${code}.json`;

/** How to cite the profile, in plain text. */
export function citationText(view: View): string {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  const version = `countertrafficking, ${strings.data(profile.dataVersion)}`;
  const reviewed = `${strings.reviewed} ${formatDate(locale, profile.reviewed)}`;
  return `${strings.profileOf(countryName(view))}. ${version}. ${reviewed}. ${permalink ?? identifier(profile)}`;
}

export function colophon(view: View, copied: string): TemplateResult {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  return html`<footer part="colophon">
    <span part="version">${strings.data(profile.dataVersion)}, ${link(view, 'licence', LICENCE, strings.licence)}</span>
    <button part="cite-button" class="plain" type="button" popovertarget="cite">${strings.cite}</button>
    ${
      permalink
        ? link(view, 'permalink', permalink, strings.permalink)
        : html`<span part="permalink identifier">${identifier(profile)}</span>`
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
  return html`<div
      part="preview explanation"
      class="preview"
      popover
      id="archive-only"
      role="group"
      aria-label=${strings.evidence['archive-only']}
    >
      <p>${strings.archiveOnlyMeaning}</p>
    </div>
    ${
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
