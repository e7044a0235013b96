import { css } from 'lit';

/** What the list of citations has of its own. */
export const citationsStyles = css`
  header {
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space)) 0;
  }
  .name {
    font-size: 1.25em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
    margin: 0.5em 0 0;
    font-size: 0.9em;
    color: var(--_quiet);
  }
  .tools summary {
    font-weight: inherit;
    color: var(--_link);
  }
  .tools details[open] {
    flex-basis: 100%;
    order: 1;
  }
  /* Words that come and go move nothing that is being clicked. */
  .tools [role='status'] {
    order: 2;
  }
  .tools details .plain {
    margin-inline-end: 1.25em;
  }
  select {
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_quiet);
    border-radius: 0.25em;
    min-block-size: 24px;
    max-inline-size: 100%;
  }
  .sources {
    border: 0;
    background: none;
  }
  .group-heading {
    margin-block-start: 1.25em;
    font-size: 1em;
  }
  .group:first-child .group-heading {
    margin-block-start: 0;
  }
  .uses {
    display: block;
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
