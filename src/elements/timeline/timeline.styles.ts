import { css } from 'lit';

/** What the timeline has of its own: filters and the list by year. */
export const timelineStyles = css`
  header {
    padding: calc(1.5 * var(--_space)) calc(1.5 * var(--_space)) 0;
  }
  .name {
    font-size: 1.5em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .facts {
    margin: 0.35em 0 0;
    color: var(--_quiet);
    font-size: 0.9em;
  }

  .filters {
    padding: 0.5em calc(1.5 * var(--_space));
  }
  .form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.5em;
    padding-block: 0.5em;
    font-size: 0.9em;
  }
  .form > label {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: 0.2em;
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--_quiet);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin: 0;
    padding: 0;
    border: 0;
    flex-basis: 100%;
  }
  legend {
    padding: 0;
    color: var(--_quiet);
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 32px;
    color: var(--_hue);
  }
  input,
  select {
    box-sizing: border-box;
    font: inherit;
    color: var(--_ink);
    accent-color: var(--_link);
  }
  select,
  input[type='text'] {
    min-block-size: 32px;
    max-inline-size: min(22em, 100%);
    padding-inline: 0.5em;
    background: var(--_surface);
    border: 1px solid var(--_quiet);
    border-radius: 0.3em;
  }
  input:user-invalid {
    border-style: dashed;
    border-width: 2px;
  }
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .none {
    padding: var(--_space) calc(1.5 * var(--_space));
    margin: 0;
  }

  .years,
  .events {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .years {
    padding: 0 calc(1.5 * var(--_space)) var(--_space);
  }
  /* What is off screen is neither laid out nor painted; its room is about what it will take. */
  .year {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_events, 1) * 7.2em + 2.5em);
    /* Focus rings reach out of the box that paint is kept in. */
    padding-inline: 0.5em;
    margin-inline: -0.5em;
  }
  .year-heading {
    padding-block: 0.9em 0.2em;
    font-size: 1.0625em;
    font-variant-numeric: tabular-nums;
  }
  .event {
    position: relative;
    padding: 0.5em 0 0.6em 1.1em;
    padding-inline: 1.1em 0;
    border-inline-start: 2px solid var(--_line);
    scroll-margin-block: 4em;
  }
  .event::before {
    content: '';
    position: absolute;
    inset-block-start: 0.95em;
    inset-inline-start: -6px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_hue);
    forced-color-adjust: none;
  }
  .event:focus {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
    border-radius: 2px;
  }
  .event p {
    margin: 0;
  }
  .event .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    max-inline-size: none;
  }
  .tagged {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font-size: 0.85em;
    color: var(--_hue);
  }
  .event details p {
    margin: 0.35em 0;
  }
  .event summary {
    display: inline-block;
    color: var(--_link);
    font-size: 0.9em;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }

  @container (inline-size >= 34em) {
    .event {
      padding-inline-start: 1.5em;
    }
  }
  @media (forced-colors: active) {
    .event::before {
      background: CanvasText;
    }
  }
  @media print {
    .filters,
    .event summary,
    [part='deep-link'] {
      display: none;
    }
    .year {
      content-visibility: visible;
    }
    .event,
    .year-heading {
      break-inside: avoid;
    }
    .year-heading {
      break-after: avoid;
    }
  }
`;
