/** EDTF as the whole standard has it, for authored data. */
import edtf from 'edtf';
import { parseEdtf } from '../model/edtf.ts';

/** Whether both the `edtf` package and our own lines, which elements show dates with, read a text as a date. */
export function isDate(text: string): boolean {
  try {
    edtf(text, { level: 1 });
  } catch {
    return false;
  }
  return parseEdtf(text) !== undefined;
}
