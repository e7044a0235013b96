/** The formats of citations, for those who offer them before they load what writes them. */
export const CITATION_FORMATS = ['csl-json', 'bibtex', 'ris', 'apa', 'chicago'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A file as a download or a command writes it. */
export interface ExportedFile {
  /** `countertrafficking-CN-2026.11.0.bib`. */
  name: string;
  /** Media type. */
  type: string;
  text: string;
}
