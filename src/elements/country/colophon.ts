/** The foot of a profile: data version, licence, how to cite it, permanent link; and the pop-ups that explain. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format-date.ts';
import { localized } from '../notes/claim.ts';
import { explanation } from '../notes/explanation.ts';
import { link } from '../notes/sources.ts';
import { originText, withName } from '../origin.ts';
import { safeUrl } from '../safe-url.ts';
import type { Profile, ProfileLayer } from '../../model/types.ts';
import type { View } from '../view.ts';
import { countryName } from '../country-name.ts';

/** How to cite the profile, in plain text. */
export function citationText(view: View): string {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  const version = `${profile.origin?.name ?? 'countertrafficking'}, ${strings.data(profile.dataVersion)}`;
  const reviewed = `${strings.reviewed} ${formatDate(locale, profile.reviewed)}`;
  const added = (profile.layers ?? []).map(
    ({ origin, dataVersion }) => `${originText(locale, origin)}, ${strings.data(dataVersion)}`,
  );
  return [strings.profileOf(countryName(view)), version, reviewed, ...added, permalink ?? profile.identifier ?? '']
    .join('. ')
    .trim();
}

function licence(view: View, stated: Profile['license']): unknown {
  const address = safeUrl(stated?.url);
  return address ? html`, ${link(view, 'licence', address, stated?.name)}` : nothing;
}

/** Who has added what version of which data. */
function layer(view: View, { origin, dataVersion, license }: ProfileLayer): TemplateResult {
  const { strings } = view.locale;
  const words = withName(strings.addedBy, origin.name);
  const address = safeUrl(origin.url);
  return html`<span part="origin" class="origin"
    >${address ? link(view, 'origin-link', address, words) : words}, ${strings.data(dataVersion)}${licence(view, license)}</span
  >`;
}

export function colophon(view: View, copied: string): TemplateResult {
  const { profile, locale, permalink } = view;
  const { strings } = locale;
  return html`<footer part="colophon">
    <span part="version"
      >${strings.data(profile.dataVersion)}${licence(view, profile.license)}</span
    >
    ${profile.layers?.map((each) => layer(view, each))}
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
  const title = profile.layers ? strings.wantingApart : strings.wanting;
  return html`${explanation(view)} ${
    wanting.length
      ? html`<div
            part="preview explanation"
            class="preview"
            popover
            id="wanting"
            role="group"
            aria-label=${title}
          >
            <p>${title}</p>
            <ul>
              ${wanting.map((text) => html`<li>${localized(view, text)}</li>`)}
            </ul>
          </div>`
      : nothing
  }`;
}
