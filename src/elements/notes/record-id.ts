/** Id of a record in the shadow root, where marks, sources and previews have ids too. */
export const recordId = (id: string): string => `record-${id}`;
