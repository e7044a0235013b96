/**
 * Text for formats whose records end with the line: control characters, line ends and runs of white space become one
 * space, so that no text can begin a field or a record of its own. Nothing else is changed.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
