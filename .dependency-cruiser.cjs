/** The arrows of the house: model <- sdk, formats <- elements <- embed; server and cli may use all but embed. */
const rule = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    rule('model-stands-alone', '^src/model/', '^src/(?!model/)', 'model knows nothing above it'),
    rule('sdk-on-model', '^src/sdk/', '^src/(?!sdk/|model/)', 'the SDK uses model alone'),
    rule('formats-on-model', '^src/formats/', '^src/(?!formats/|sdk/|model/)', 'formats use model and the SDK'),
    rule('locales-on-model', '^src/locales/', '^src/(?!locales/|model/)', 'locales use the types of model'),
    rule(
      'elements-below-embed',
      '^src/elements/',
      '^src/(embed|server|cli|build)/',
      'elements know neither pages nor servers',
    ),
    rule('embed-on-elements', '^src/embed/', '^src/(?!embed/|elements/)', 'embed loads elements'),
    rule('nobody-on-embed', '^src/(?!embed/)', '^src/embed/', 'embed is the last arrow'),
    rule('nobody-on-cli', '^src/(?!cli/|build/)', '^src/cli/', 'the command line is an end, which the build may call'),
    rule('build-is-not-shipped', '^src/(?!build/)', '^src/build/', 'what ships uses nothing of the build'),
    rule('data-through-build', '^src/(?!build/)', '^data/', 'data comes through the build'),
    {
      name: 'any-runtime',
      comment: 'model, sdk, formats, locales and elements run in browsers',
      severity: 'error',
      from: { path: '^src/(model|sdk|formats|locales|elements|embed)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'formats-without-packages',
      comment: 'what a reader downloads to export carries no package; the libraries are what tests hold it against',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'no-circles',
      comment: 'no file leads back to itself',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
