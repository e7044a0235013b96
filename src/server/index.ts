/**
 * countertrafficking/server: elements as HTML, for servers and builders of static sites. Node only.
 *
 * What it makes is whole without script, and is adopted by the elements where their script comes: nothing moves, and
 * what was newer on the way takes its place.
 */
export { element, type ElementOptions } from './element.ts';
export { TAGS, type ElementTag } from './elements.ts';
export { renderPage, type PageOptions } from './page.ts';
export { renderElement, renderTemplate, type RenderOptions } from './render.ts';
export { styleFile, styleHashes, styleSheet, type Styles } from './styles.ts';
export { html, nothing, type TemplateResult } from 'lit';
