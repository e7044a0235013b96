import { css } from 'lit';

/** What the search has of its own: the box, and what was found below it. */
export const searchStyles = css`
  .root {
    position: relative;
    /* Its containment would keep the page from scrolling to what stands below the box. */
    container-type: normal;
    background: none;
    border: 0;
    border-radius: 0;
  }
  .root[data-state='loading'] {
    min-block-size: 0;
  }
  .label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }
  .field {
    display: flex;
    gap: 0.5em;
  }
  .input,
  .submit,
  .facet {
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--trafficking-radius, 0.5em);
    font: inherit;
  }
  .root {
    --_edge: #76828b;
    --_mark: #ffec99;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_edge: light-dark(#76828b, #7f8b94);
      --_mark: light-dark(#ffec99, #5a4a00);
    }
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    /* Below this phones zoom in on what is typed into. */
    font-size: max(1em, 16px);
    text-align: start;
    unicode-bidi: plaintext;
  }
  .input:focus-visible {
    outline-offset: 0;
    border-radius: var(--trafficking-radius, 0.5em);
  }
  .submit {
    color: var(--_surface);
    background: var(--_link);
    border-color: var(--_link);
    font-weight: 600;
  }

  .popup {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    box-sizing: border-box;
    margin-block-start: 0.25em;
    max-block-size: min(28em, 70vh);
    max-block-size: min(28em, 70dvh);
    display: flex;
    flex-direction: column;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--trafficking-radius, 0.5em);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.16);
  }
  .popup[hidden],
  .list[hidden] {
    display: none;
  }
  /* Choices and count stay where they are. */
  .list {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .facet {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.2em 0.5em;
    font-size: 0.9em;
  }
  .option {
    display: block;
    padding: 0.55em 0.9em;
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 1px solid var(--_line);
  }
  .option:hover {
    background: var(--_surface-quiet);
  }
  .option[aria-selected='true'] {
    background: var(--_surface-quiet);
    outline: 2px solid var(--_link);
    outline-offset: -2px;
    border-radius: 2px;
  }
  .option-title,
  .option-facts,
  .option-excerpt {
    display: block;
  }
  /* Each in its own direction, and all at the side of the list. */
  .option-title,
  .option-excerpt {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  .option-title {
    font-weight: 600;
  }
  .option-facts,
  .option-excerpt,
  .count {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  mark {
    color: var(--_ink);
    background: var(--_mark);
    border-radius: 2px;
  }
  .count,
  .message {
    margin: 0;
    padding: 0.6em 0.9em;
    max-inline-size: none;
  }
  .count {
    border-block-start: 1px solid var(--_line);
  }
  /* Heard, not seen. */
  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      outline-color: Highlight;
    }
    .option[aria-selected='true'] :is(.option-facts, .option-excerpt) {
      color: inherit;
    }
    .option[aria-selected='true'] mark {
      color: MarkText;
      background: Mark;
    }
    .submit {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .popup {
      display: none;
    }
    a.option::after {
      content: none;
    }
  }
`;
