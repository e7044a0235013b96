import { css } from 'lit';

/** What elements that show initiatives or laws share: hue and icon of a pillar, date, title, who took part. */
export const recordStyles = css`
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
  [part='pillar-icon'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  .who {
    font-size: 0.9em;
    color: var(--_quiet);
  }
`;
