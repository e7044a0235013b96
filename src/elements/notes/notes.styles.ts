import { css } from 'lit';

/** Marks in the text, the previews that they open, and the list of sources. */
export const notesStyles = css`
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

  .origin {
    display: inline-block;
    margin-block: 0;
    padding-inline: 0.4em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  [popover] {
    --_width: min(24em, 100% - 16px);
    position: absolute;
    inset: auto;
    left: clamp(8px, var(--_x, 8px) - 1em, 100% - 8px - var(--_width));
    top: var(--_y, 8px);
    margin: 0;
    box-sizing: border-box;
    inline-size: var(--_width);
    max-block-size: var(--_room, 70vh);
    overflow: auto;
    padding: 0.75em 1em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.4em;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
    font-size: 0.9em;
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

  .sources {
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
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
  .sources-heading {
    font-size: 1.0625em;
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

  @media (forced-colors: active) {
    [popover] {
      border-color: ButtonBorder;
    }
  }
  @media print {
    [popover],
    .back-link {
      display: none !important;
    }
    summary {
      list-style: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .sources li {
      break-inside: avoid;
    }
  }
`;
