import { css } from 'lit';

/**
 * What every element stands on: colours, type, links, buttons, tags. Values that partners may set are read once, at the
 * root; everything else uses the names that begin with `--_`.
 */
export const surfaceStyles = css`
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
  /* Led to, not chosen: after "Try again". */
  .name:focus {
    outline: none;
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
  /* Text in another language than the page's runs in its own direction, and begins at its own side. */
  p,
  li,
  dt,
  dd,
  .title {
    unicode-bidi: plaintext;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .quiet {
    color: var(--_quiet);
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

  @media (forced-colors: active) {
    .tag {
      border-color: ButtonBorder;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .message {
      animation: none !important;
    }
  }
  @media print {
    /* Paper is light, whatever the screen. */
    :host {
      color-scheme: light !important;
    }
    .root {
      border: 0;
      color: #000;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
    }
  }
`;
