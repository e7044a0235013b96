/** The one call of the `edtf` package that the build makes; it ships no types. */
declare module 'edtf' {
  /** @throws Error where the text is not EDTF of that level. */
  export default function edtf(text: string, constraints?: { level?: 0 | 1 | 2 }): { min: number; max: number };
}
