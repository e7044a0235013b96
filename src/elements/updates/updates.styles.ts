import { css } from 'lit';

/** What the list of updates has of its own. */
export const updatesStyles = css`
  header,
  .feeds,
  .years,
  .after {
    padding-inline: calc(1.5 * var(--_space));
  }
  header {
    padding-block: calc(1.25 * var(--_space)) 0;
  }
  .name {
    font-size: 1.25em;
  }
  .count {
    margin: 0.25em 0 0;
    font-size: 0.9em;
  }
  .feeds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin-block-start: 0.5em;
    color: var(--_quiet);
  }
  .feeds > * {
    font-size: 0.9em;
  }
  .feed-list,
  .updates,
  .records {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .feed-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .feed-list a {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-start: 0.5em;
  }
  .years {
    padding-block: 0 calc(1.25 * var(--_space));
  }
  .year-heading {
    margin-block: calc(1.25 * var(--_space)) 0.25em;
    font-size: 1.1em;
  }
  .update {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
    scroll-margin-block: 1em;
  }
  .update:focus {
    outline: none;
  }
  .update p {
    margin: 0;
  }
  /* All stand at the side where the page begins; each text in them runs in its own direction. */
  .update .title,
  .facts,
  .records li,
  .feed-list li {
    unicode-bidi: isolate;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .date,
  .facts {
    font-size: 0.9em;
    color: var(--_quiet);
  }
  .date {
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-weight: 600;
  }
  .title a {
    display: inline-block;
    min-block-size: 24px;
  }
  /* What comes from the archive is told by words and by its line, not by colour. */
  .archive.update {
    padding-inline-start: var(--_space);
    border-inline-start: 3px double var(--_quiet);
  }
  span.archive {
    padding: 0 0.55em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_quiet);
    background: var(--_surface-quiet);
    font-size: 0.78em;
    line-height: 1.6;
  }
  .records-open,
  details {
    margin-block-start: 0.25em;
    font-size: 0.9em;
  }
  summary {
    min-block-size: 24px;
    color: var(--_link);
    cursor: pointer;
  }
  .records {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  details .records {
    columns: 14em;
  }
  .records a {
    display: inline-block;
    min-block-size: 24px;
  }
  .after {
    padding-block-end: calc(1.25 * var(--_space));
  }
  @media print {
    .feeds,
    .after {
      display: none;
    }
    .update {
      break-inside: avoid;
    }
  }
`;
