/** What we use of the analyzer: its own declarations have the plugins alone. */
declare module '@custom-elements-manifest/analyzer' {
  type Package = import('custom-elements-manifest/schema').Package;
  /** The TypeScript that the analyzer brings: its nodes and those that it reads must be of one version. */
  export const ts: typeof import('typescript');
  export function create(options: {
    modules: import('typescript').SourceFile[];
    plugins: object[];
    context: { dev: boolean };
  }): Package;
}
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
