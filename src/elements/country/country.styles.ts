import { css } from 'lit';

/** Values that partners may set are read once, at the root; the rest uses the names that begin with `--_`. */
export const styles = css`
  :host {
    display: block;
    color-scheme: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }

  .root {
    --_ink: var(--trafficking-ink, #1d2327);
    --_quiet: var(--trafficking-ink-quiet, #56616a);
    --_line: var(--trafficking-line, #d9dee2);
    --_surface: var(--trafficking-surface, #fff);
    --_surface-quiet: var(--trafficking-surface-quiet, #f5f7f8);
    --_link: var(--trafficking-link, #0b5c8a);
    --_prevention: var(--trafficking-prevention, #0d6b58);
    --_protection: var(--trafficking-protection, #2f55a4);
    --_prosecution: var(--trafficking-prosecution, #7d3c78);
    --_partnership: var(--trafficking-partnership, #8a5300);
    --_space: var(--trafficking-space, 1em);
    --_measure: var(--trafficking-measure, 65ch);
    container-type: inline-size;
    box-sizing: border-box;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--trafficking-radius, 0.5em);
    font-family: var(--trafficking-font, inherit);
    font-size: var(--trafficking-font-size, 1em);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_ink: var(--trafficking-ink, light-dark(#1d2327, #e7e9ea));
      --_quiet: var(--trafficking-ink-quiet, light-dark(#56616a, #a3adb5));
      --_line: var(--trafficking-line, light-dark(#d9dee2, #343a40));
      --_surface: var(--trafficking-surface, light-dark(#fff, #16191c));
      --_surface-quiet: var(--trafficking-surface-quiet, light-dark(#f5f7f8, #1e2226));
      --_link: var(--trafficking-link, light-dark(#0b5c8a, #7cc4ef));
      --_prevention: var(--trafficking-prevention, light-dark(#0d6b58, #5fc9b0));
      --_protection: var(--trafficking-protection, light-dark(#2f55a4, #93b4f5));
      --_prosecution: var(--trafficking-prosecution, light-dark(#7d3c78, #d79bd2));
      --_partnership: var(--trafficking-partnership, light-dark(#8a5300, #e5b266));
    }
  }

  /* While data is on its way the space is kept: what stands below does not move when it arrives. */
  .root[data-state='loading'] {
    min-block-size: var(--trafficking-reserve, 100svh);
  }
  .state {
    padding: var(--_space) calc(1.5 * var(--_space));
  }
  .state p {
    margin: 0.75em 0 0;
  }
  .root[data-state='loading'] .message {
    animation: appear 0.2s 0.2s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .stale {
    margin: 0;
    padding: 0.5em calc(1.5 * var(--_space));
    background: var(--_surface-quiet);
    border-block-end: 1px solid var(--_line);
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
    color: var(--_link);
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  .plain {
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
    min-block-size: 24px;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
    border-radius: 2px;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .quiet {
    color: var(--_quiet);
  }
  .empty {
    display: none;
  }

  header {
    padding: calc(1.5 * var(--_space)) calc(1.5 * var(--_space)) var(--_space);
  }
  .name {
    font-size: 1.75em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.25em;
    margin: 0.35em 0 0;
    max-inline-size: none;
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .summary {
    margin: 0.9em 0 0;
    font-size: 1.0625em;
  }

  .instruments {
    display: grid;
    gap: 0 2em;
    margin: 0;
    padding: calc(0.75 * var(--_space)) calc(1.5 * var(--_space));
    background: var(--_surface-quiet);
    border-block: 1px solid var(--_line);
  }
  .instrument {
    padding-block: 0.35em;
  }
  dt {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  dd {
    margin: 0;
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .instrument-note {
    font-size: 0.85em;
    color: var(--_quiet);
  }

  .pillars {
    padding-inline: calc(1.5 * var(--_space));
  }
  .pillar {
    padding-block: calc(1.25 * var(--_space)) calc(0.5 * var(--_space));
  }
  .pillar + .pillar {
    border-block-start: 1px solid var(--_line);
  }
  .pillar-heading {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-size: 1.0625em;
    color: var(--_hue, inherit);
  }
  .pillar-heading svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .prevention {
    --_hue: var(--_prevention);
  }
  .protection {
    --_hue: var(--_protection);
  }
  .prosecution {
    --_hue: var(--_prosecution);
  }
  .partnership {
    --_hue: var(--_partnership);
  }
  .initiatives {
    list-style: none;
    margin: 0.4em 0 0;
    padding: 0;
  }
  .initiative {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.1em 1.25em;
    padding-block: 0.6em;
  }
  .date {
    color: var(--_quiet);
    font-size: 0.9em;
    line-height: 1.6667;
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.5;
  }
  .initiative p {
    margin: 0.15em 0 0;
  }
  .initiative p + p {
    margin-block-start: 0.4em;
  }
  .who {
    font-size: 0.9em;
    color: var(--_quiet);
  }

  .mark {
    position: relative;
    vertical-align: 0.4em;
    padding-inline: 2px;
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  /* The target is 24 by 24 pixels without making the line or the sentence so: it reaches into the text that follows. */
  .mark::after {
    content: '';
    position: absolute;
    inset-block: calc(50% - 12px);
    inset-inline: 0 min(0px, 100% - 24px);
  }
  .mark + .mark,
  .together + .mark {
    margin-inline-start: 10px;
  }
  /* Its tag is a target of its own. */
  .archive-only .mark {
    margin-inline-end: 12px;
  }
  .mark:hover {
    text-decoration: underline;
  }
  .together {
    white-space: nowrap;
  }
  .tag {
    padding: 0 0.55em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_quiet);
    background: var(--_surface);
    font-size: 0.78em;
    line-height: 1.6;
    min-block-size: 24px;
    white-space: nowrap;
  }
  .tag:hover {
    border-color: currentColor;
  }

  [popover] {
    --_width: min(24em, 100vw - 16px);
    position: absolute;
    inset: auto;
    left: clamp(8px, var(--_x, 8px) - 1em, 100vw - 8px - var(--_width));
    top: var(--_y, 8px);
    margin: 0;
    box-sizing: border-box;
    inline-size: var(--_width);
    max-block-size: 70vh;
    overflow: auto;
    padding: 0.75em 1em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.4em;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
    font-size: 0.9rem;
    font-size: calc(0.9 * var(--trafficking-font-size, 1em));
    text-align: start;
  }
  [popover][data-above] {
    translate: 0 -100%;
  }
  [popover]:not([style]) {
    position: fixed;
    inset: 0;
    margin: auto;
    block-size: fit-content;
  }
  @supports not selector(:popover-open) {
    [popover] {
      display: none;
    }
  }
  [popover] p {
    margin: 0 0 0.35em;
  }
  [popover] p:last-child {
    margin: 0;
  }

  .section,
  .sources {
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .section-heading,
  .sources-heading {
    font-size: 1.0625em;
  }
  .section ul {
    margin: 0.5em 0 0;
    padding-inline-start: 1.2em;
  }
  .sources {
    background: var(--_surface-quiet);
    font-size: 0.9em;
  }
  .sources ol {
    display: grid;
    gap: 0.5em;
    margin: 0.6em 0 0;
    padding-inline-start: 2em;
  }
  .sources li {
    max-inline-size: calc(var(--_measure) * 1.1);
    scroll-margin: 4em;
  }
  .sources li::marker {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .sources li:focus {
    outline: 2px solid var(--_link);
    outline-offset: 3px;
    border-radius: 2px;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    font-weight: 600;
  }
  .address {
    overflow-wrap: anywhere;
    color: var(--_quiet);
  }
  .note {
    display: block;
  }
  .back-link {
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-start: 0.25em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.25em;
    padding: 0.75em calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.85em;
  }
  footer > :first-child {
    margin-inline-end: auto;
  }

  @container (inline-size >= 34em) {
    .initiative {
      grid-template-columns: 9.5em minmax(0, 1fr);
    }
    .instruments {
      grid-template-columns: repeat(auto-fit, minmax(20em, 1fr));
    }
  }
  @media (forced-colors: active) {
    .tag,
    [popover] {
      border-color: ButtonBorder;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .message {
      animation: none !important;
    }
  }
  @media print {
    .root {
      border: 0;
      color: #000;
    }
    [popover],
    .back-link,
    summary,
    footer button {
      display: none !important;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .initiative,
    .sources li {
      break-inside: avoid;
    }
  }
`;
