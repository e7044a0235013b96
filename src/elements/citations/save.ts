import type { ExportedFile } from '../../formats/citation-formats.ts';

/** Gives the reader a file, without asking anyone for it. */
export function save({ name, type, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only after a while.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
