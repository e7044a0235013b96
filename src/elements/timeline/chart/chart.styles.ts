import { css } from 'lit';

/** The drawing. */
export const chartStyles = css`
  .chart {
    margin: 0.75em calc(1.5 * var(--_space)) 0;
    font-size: 0.85em;
  }
  .chart-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em;
    padding-block-end: 0.5em;
  }
  .chart-button {
    inline-size: 32px;
    block-size: 32px;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    text-align: center;
  }
  .chart-button:hover {
    border-color: currentColor;
  }
  [aria-disabled] {
    color: var(--_quiet);
    cursor: default;
  }
  [part='chart-range'] {
    margin-inline-start: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .plot {
    overflow: hidden;
    /* Up and down is the page's; the rest is the drawing's. */
    touch-action: pan-y;
    cursor: grab;
    border-block: 1px solid var(--_line);
  }
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
    user-select: none;
    -webkit-user-select: none;
  }
  .tip {
    margin: 0.4em 0 0;
    min-block-size: 1.5em;
    max-inline-size: none;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.5em;
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
    color: var(--_quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  svg text {
    font-family: inherit;
    font-size: 12px;
    fill: var(--_ink);
    /* Titles in another language than the page's keep their own direction. */
    unicode-bidi: plaintext;
  }
  svg .lane {
    font-weight: 600;
    fill: var(--_quiet);
  }
  svg .tick {
    fill: var(--_quiet);
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .rule,
  .grid {
    stroke: var(--_line);
    fill: none;
  }
  .grid {
    stroke-dasharray: 2 4;
  }
  .dot,
  .bar,
  .hollow,
  .dashed,
  .arrow {
    stroke: var(--_hue, currentColor);
    stroke-width: 1.5;
    fill: none;
    forced-color-adjust: none;
  }
  .dot {
    stroke-width: 9;
    stroke-linecap: round;
  }
  .bar {
    fill: var(--_hue, currentColor);
  }
  .arrow {
    stroke-width: 2;
  }
  .hollow {
    fill: var(--_surface);
  }
  .dashed {
    stroke-dasharray: 2.5 2;
    fill: var(--_surface);
  }
  /* Where events lie over each other what lies below shows through. */
  .dense :is(.bar, .arrow) {
    opacity: 0.4;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  @media (forced-colors: active) {
    .dot,
    .bar,
    .hollow,
    .dashed,
    .arrow,
    .ring {
      stroke: CanvasText;
    }
    .bar {
      fill: CanvasText;
    }
    svg text {
      fill: CanvasText;
    }
  }
  @media print {
    .chart-tools,
    .tip {
      display: none;
    }
    .chart {
      break-inside: avoid;
    }
  }
`;
