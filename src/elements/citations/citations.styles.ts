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
    gap: 0.25em 1.25em;
    margin: 0.5em 0 0;
    max-inline-size: none;
    font-size: 0.9em;
    color: var(--_quiet);
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
