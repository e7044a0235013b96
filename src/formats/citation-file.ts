import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { CitationFormat, ExportedFile } from './citation-formats.ts';
import { cslJson } from './csl-json.ts';
import { fileName } from './file-name.ts';
import { listOf, type CitationSelection, type Profiles } from './profiles.ts';
import { ris } from './ris.ts';

interface Writer {
  ending: string;
  type: string;
  write: (profiles: Profiles, selection?: CitationSelection) => string;
}

const WRITERS: Record<CitationFormat, Writer> = {
  'csl-json': {
    ending: '.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (profiles, selection) => `${JSON.stringify(cslJson(profiles, selection), null, 2)}\n`,
  },
  bibtex: { ending: '.bib', type: 'application/x-bibtex;charset=utf-8', write: bibtex },
  ris: { ending: '.ris', type: 'application/x-research-info-systems;charset=utf-8', write: ris },
  apa: { ending: '-apa.txt', type: 'text/plain;charset=utf-8', write: apa },
  chicago: { ending: '-chicago.txt', type: 'text/plain;charset=utf-8', write: chicago },
};

/**
 * The citations of profiles as a file.
 *
 * @example
 * const { name, text } = citationFile('bibtex', china);
 * await writeFile(name, text);
 */
export function citationFile(format: CitationFormat, profiles: Profiles, selection?: CitationSelection): ExportedFile {
  const { ending, type, write } = WRITERS[format];
  return { name: fileName(listOf(profiles), ending), type, text: write(profiles, selection) };
}
