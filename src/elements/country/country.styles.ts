import { css } from 'lit';

/** What a country's profile has of its own: header, instruments, pillars, sections, foot. */
export const countryStyles = css`
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
  .initiative p {
    margin: 0.15em 0 0;
  }
  .initiative p + p {
    margin-block-start: 0.4em;
  }

  .section {
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .section-heading {
    font-size: 1.0625em;
  }
  .section ul {
    margin: 0.5em 0 0;
    padding-inline-start: 1.2em;
  }
  .instruments + .section {
    border-block-start: 0;
  }
  .latest {
    margin: 0.5em 0 0;
  }
  .latest .placement {
    font-weight: 600;
  }
  .latest p,
  .caveat p,
  .ratings p {
    margin: 0;
  }
  .caveat {
    margin-block: 0.75em;
    font-size: 0.95em;
  }
  .caveat p:first-child {
    font-weight: 600;
  }
  .section details {
    margin-block-start: 0.5em;
  }
  .section summary {
    min-block-size: 24px;
    color: var(--_link);
    cursor: pointer;
  }
  .ratings {
    margin-block: 0.5em 0.75em;
    border-collapse: collapse;
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .ratings th,
  .ratings td {
    padding: 0.2em 0;
    padding-inline-end: 1.25em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  .ratings th {
    white-space: nowrap;
  }
  .ratings thead th {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .meanings {
    margin: 0;
    max-inline-size: var(--_measure);
  }
  .meanings div {
    padding-block: 0.15em;
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
  @media print {
    footer button {
      display: none;
    }
    .pillar-heading {
      break-after: avoid;
    }
    .initiative {
      break-inside: avoid;
    }
  }
`;
