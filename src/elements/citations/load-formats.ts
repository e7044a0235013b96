/** What writes the formats comes when a reader first asks for one. */
type CitationFile = typeof import('../../formats/citation-file.ts').citationFile;

let loading: Promise<CitationFile> | undefined;

/** Rejects where it cannot be had, and may be asked again. */
export function loadFormats(): Promise<CitationFile> {
  loading ??= import('../../formats/citation-file.ts').then(
    ({ citationFile }) => citationFile,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
