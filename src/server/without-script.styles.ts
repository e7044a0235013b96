import { css } from 'lit';

/**
 * What does nothing without script. Until the script is there it keeps its room, so that nothing moves then, but is
 * neither seen nor reached; where there will be none it takes no room. Only what a server sends has these rules: an
 * element whose script has run is `:defined`.
 */
export const withoutScriptStyles = css`
  :host(:not(:defined)) :is([data-copy], [data-to-source], [data-to-mark], [part~='copy-as'], [part~='downloads'], [part~='filters'], [part~='retry'], [part~='more']) {
    visibility: hidden;
  }
  @media (scripting: none) {
    :host(:not(:defined)) :is([data-copy], [data-to-source], [data-to-mark], [part~='copy-as'], [part~='downloads'], [part~='filters'], [part~='retry'], [part~='more']) {
      display: none;
    }
  }
`;
