import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyHTMLLiterals } from 'minify-literals';
import { dts } from 'rollup-plugin-dts';
import license from 'rollup-plugin-license';

const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const country = 'src/elements/country/define.ts';
const lazily = 'src/embed/elements.ts';
const citations = 'src/elements/citations/define.ts';
const timeline = 'src/elements/timeline/define.ts';
const search = 'src/elements/search/define.ts';
const updates = 'src/elements/updates/define.ts';
const provider = 'src/elements/provider/define.ts';
const input = {
  index: 'src/sdk/index.ts',
  country,
  'country/class': 'src/elements/country/country.ts',
  citations,
  'citations/class': 'src/elements/citations/citations.ts',
  timeline,
  'timeline/class': 'src/elements/timeline/timeline.ts',
  search,
  'search/class': 'src/elements/search/search.ts',
  updates,
  'updates/class': 'src/elements/updates/updates.ts',
  feeds: 'src/server/feeds.ts',
  'search/pagefind': 'src/sdk/search/pagefind.ts',
  'server/pagefind-index': 'src/server/pagefind-index.ts',
  'server/static-api': 'src/server/static-api.ts',
  provider,
  'provider/class': 'src/elements/provider/provider.ts',
  formats: 'src/formats/index.ts',
  server: 'src/server/index.ts',
  elements: lazily,
};

/** Data modules keep their names: a country's code, `countries`, `search`; other chunks have what they are made of. */
const chunkFileNames = ({ name }) => {
  const data = /^([A-Z]{2}(?:\.card)?|countries|search|updates)\.generated$/.exec(name)?.[1];
  if (data) return `data/${data}.js`;
  // It has the addresses of data, which count from where it stands.
  return name === 'shared' ? 'shared-[hash].js' : 'chunks/[name]-[hash].js';
};
const output = (dir) => ({ dir, format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames });
const compile = (dir) =>
  typescript({ tsconfig: './tsconfig.json', noEmit: false, outDir: dir, include: ['src/**/*'], noEmitOnError: true });
const packages = Object.keys({ ...dependencies, ...peerDependencies });
const external = (id) => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * Blanks the types out of one file after the other. The package's own build has checked them by then, all at once; to do
 * that again for each file of a script tag made the build three times as long.
 */
const withoutTypes = {
  name: 'without-types',
  transform: (code, id) => (id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null),
};

/**
 * Takes the layout out of templates and style sheets, which a minifier of JavaScript must leave alone. One space stays
 * where there was any: between inline elements it is part of the text.
 */
const literals = {
  name: 'literals',
  transform: (code, id) =>
    /\/src\/(elements|server)\//.test(id)
      ? minifyHTMLLiterals(code, { fileName: id, html: { conservativeCollapse: true } })
      : null,
};
/**
 * A module that failed to load is not asked for again under its own address: browsers keep the failure. In these files,
 * whose addresses we know, the next try has a new one.
 */
const retrying = {
  name: 'retrying',
  // What is no file of ours, as an index of Pagefind, has no address here; data of `served` have, though rollup sees none.
  renderDynamicImport: ({ moduleId, targetModuleId }) =>
    targetModuleId === null && !moduleId.endsWith('/served-source.ts')
      ? null
      : { left: 'retry(', right: ', import.meta.url)' },
};
const RETRY = `const tries = {};
const retry = (path, base) =>
  import(tries[path] ? new URL(path + '?try=' + tries[path], base).href : path).catch((error) => {
    tries[path] = (tries[path] ?? 0) + 1;
    throw error;
  });
`;
const intro = ({ dynamicImports }) => (dynamicImports.length ? RETRY : '');

/** Files for pages ask for data by address; src/build/assets.ts puts it there. */
const served = {
  name: 'served',
  resolveId: (source) =>
    /\/bundled-source\.[jt]s$/.test(source)
      ? fileURLToPath(new URL('src/sdk/served-source.ts', import.meta.url))
      : null,
};

/** A data module is one literal: nobody debugs it, and two hundred maps are a third of the package's files. */
const noMapsOfData = {
  name: 'no-maps-of-data',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!/(^|\/)data\//.test(name)) continue;
      if (name.endsWith('.map')) delete bundle[name];
      else file.code = file.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
    }
  },
};

const minify = terser({ module: true, ecma: 2020, compress: { passes: 2 } });

/**
 * Where elements share a page, what the country's element has beside its own folder is one file for all: a file for
 * each piece that two of them share would be ten requests.
 */
function shared(id, { getModuleInfo }) {
  const found = new Set();
  const follow = (each) => {
    if (found.has(each)) return;
    found.add(each);
    getModuleInfo(each)?.importedIds.forEach(follow);
  };
  follow(fileURLToPath(new URL('src/elements/country/country.ts', import.meta.url)));
  return found.has(id) && !id.includes('/src/elements/country/') ? 'shared' : undefined;
}

/** Files for a page's script tag, minified, with Lit in them; data and validator come when they are asked for. */
const cdn = (name, file, manualChunks) => ({
  input: { [name]: file },
  preserveEntrySignatures: 'allow-extension',
  plugins: [served, resolve(), withoutTypes, literals, retrying],
  output: { ...output('dist/cdn'), intro, plugins: [minify], manualChunks },
});

/**
 * The command line stands on the built SDK and formats, whose data it shares. Its libraries are in it, so that who installs
 * the SDK installs nothing more; their licences stand beside it.
 */
const beside = new Map(
  [
    ['src/sdk/index.ts', './index.js'],
    ['src/formats/index.ts', './formats.js'],
    ['src/server/index.ts', './server.js'],
    ['src/server/feeds.ts', './feeds.js'],
    ['src/server/static-api.ts', './server/static-api.js'],
    ['src/server/pagefind-index.ts', './server/pagefind-index.js'],
  ].map(([source, built]) => [fileURLToPath(new URL(source, import.meta.url)), built]),
);
const cli = {
  input: { cli: 'src/cli/main.ts' },
  external: (id) => beside.has(id),
  plugins: [
    resolve({ preferBuiltins: true }),
    commonjs(),
    withoutTypes,
    license({
      thirdParty: {
        output: 'dist/cli.licenses.txt',
        allow: { test: '(MIT OR ISC OR Apache-2.0)', failOnViolation: true },
      },
    }),
  ],
  output: {
    ...output('dist'),
    paths: (id) => beside.get(id) ?? id,
    chunkFileNames: ({ name }) => (name.startsWith('authoring') ? 'cli/data/authoring.js' : 'cli/[name]-[hash].js'),
    plugins: [noMapsOfData],
  },
};

export default [
  { input, external, plugins: [compile('dist'), literals], output: { ...output('dist'), plugins: [noMapsOfData] } },
  cdn('country', country),
  cdn('citations', citations),
  cdn('timeline', timeline),
  cdn('search', search),
  cdn('updates', updates),
  // Several elements on a page: one Lit for all of them.
  cdn('elements', lazily, shared),
  cli,
  {
    // `elements` exports nothing: src/build/assets.ts writes its declaration.
    input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'elements')),
    external,
    plugins: [dts({ tsconfig: './tsconfig.json' })],
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].d.ts', chunkFileNames: 'types/[name].d.ts' },
  },
];
