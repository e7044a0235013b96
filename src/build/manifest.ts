/**
 * What the elements' class comments say, as a Custom Elements Manifest, by the analyzer of the Open Web Components
 * project: for editors, catalogues of components, and our own reference pages.
 */
import { glob, readFile } from 'node:fs/promises';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { ClassMember, CustomElementDeclaration, Module, Package } from 'custom-elements-manifest/schema';
import { ROOT } from './paths.ts';

/** An element of ours, as the manifest has it. */
export type ElementManifest = CustomElementDeclaration & { tagName: string };

/** One module for each element's class and one for its definition, under the paths that partners import. */
export async function makeManifest(): Promise<Package> {
  const sources: [string, string][] = [];
  for await (const path of glob('src/elements/**/*.ts', { cwd: ROOT })) {
    sources.push([path.replaceAll('\\', '/'), await readFile(`${ROOT}/${path}`, 'utf8')]);
  }
  sources.sort(([a], [b]) => (a < b ? -1 : 1));
  const modules = sources.map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2015, true));
  const analyzed = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const texts = new Map(sources);
  const elements = analyzed.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(isElement).map((declaration) => publicPart(declaration, texts.get(path) ?? '')),
  );
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: elements.flatMap(modulesOf) };
}

/** The elements of a manifest. */
export const elementsOf = ({ modules }: Package): ElementManifest[] =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(isElement));

const isElement = (declaration: object): declaration is ElementManifest =>
  'tagName' in declaration && typeof declaration.tagName === 'string';

function modulesOf(element: ElementManifest): Module[] {
  const name = element.tagName.replace('trafficking-', '');
  const declaration = { name: element.name, module: `dist/${name}/class.js` };
  return [
    {
      kind: 'javascript-module',
      path: declaration.module,
      declarations: [element],
      exports: [{ kind: 'js', name: element.name, declaration }],
    },
    {
      kind: 'javascript-module',
      path: `dist/${name}.js`,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration }],
    },
  ];
}

/**
 * What is API. The analyzer also sees private members, and takes events from calls inside; our classes between an
 * element and Lit's are not exported, so nothing may point at them.
 */
function publicPart(element: ElementManifest, source: string): ElementManifest {
  const documented = attributesIn(source);
  const members = (element.members ?? []).filter(isPublic).map((member) => ownMember(member, documented));
  const defaults = new Map(members.map((member) => [member.name, 'default' in member ? member.default : undefined]));
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    members,
    attributes: (element.attributes ?? [])
      .map(({ inheritedFrom: _, default: __, ...attribute }) => {
        const value = defaults.get(attribute.fieldName ?? '');
        return { ...attribute, ...documented.get(attribute.name), ...(value ? { default: value } : {}) };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    events: (element.events ?? []).filter(({ description }) => description),
  };
}

/** Without types and words it is what a constructor sets on something else. */
const isPublic = (member: ClassMember): boolean =>
  !member.name.startsWith('#') &&
  (member.privacy ?? 'public') === 'public' &&
  Boolean(member.description || ('type' in member && member.type));

/** A member as if it were the element's own; names of constants, which nobody outside knows, give way. */
function ownMember(
  { inheritedFrom: _, ...member }: ClassMember,
  documented: ReadonlyMap<string, Documented>,
): ClassMember {
  if (member.kind === 'method') {
    // A method that returns nothing has an empty type.
    if (!member.return?.type?.text) delete member.return;
    return member;
  }
  if (/^[A-Z_]+$/.test(member.default ?? '')) delete member.default;
  const attribute = 'attribute' in member && documented.get(String(member.attribute));
  if (!attribute || !member.type) return member;
  const optional = member.type.text.endsWith('| undefined') ? ' | undefined' : '';
  return { ...member, type: { text: attribute.type.text + optional } };
}

interface Documented {
  type: { text: string };
  description: string;
}

/** Types and words of the class comment; the analyzer puts those of the properties over them, names of constants too. */
function attributesIn(source: string): Map<string, Documented> {
  const lines = source.matchAll(/^ \* @attr \{(.+?)\} ([\w-]+) - (.+(?:\n \* {3}.+)*)/gm);
  return new Map(
    Array.from(lines, ([, text = '', name = '', words = '']) => [
      name,
      { type: { text: text.replaceAll('|', ' | ') }, description: words.replace(/\n \* +/g, ' ') },
    ]),
  );
}
