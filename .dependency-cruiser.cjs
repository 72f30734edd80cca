/**
 * Who may import whom (docs/decisions/import-rules.md). Read from the built JavaScript: dependency-cruiser 17 does not
 * read TypeScript with the TypeScript 7 compiler, and then reports 0 modules and no violation.
 */
const only = (from, allowed, comment) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  comment,
  from: { path: `^dist/${from}/` },
  to: { path: '^dist/', pathNot: [`^dist/${from}/`, '^dist/errors\\.js$', ...allowed.map((path) => `^dist/${path}`)] },
});

const onlyIn = (library, places) => ({
  name: `${library.replace(/\W/g, '-')}-in-one-place`,
  severity: 'error',
  from: { path: '^dist/', pathNot: places.map((place) => `^dist/${place}`) },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'no rule holds for what is not found',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('analysis', [], 'numbers in, numbers out'),
    only('answers', ['analysis/']),
    only('query', ['analysis/', 'answers/(place-names|format|column-figures)\\.js']),
    only('understand', ['answers/place-names\\.js$'], 'words, and nothing of the data'),
    only('commands', ['query/', 'understand/', 'answers/', 'analysis/', 'store/ports\\.js', 'jobs/ports\\.js']),
    only('render', ['answers/']),
    only('jobs', ['analysis/', 'answers/', 'render/', 'store/']),
    only('store', ['analysis/']),
    only('slack', ['commands/', 'answers/', 'jobs/', 'store/ports\\.js']),
    only('cli', [
      'commands/',
      'answers/',
      'analysis/',
      'render/',
      'jobs/fit-thread\\.js',
      'jobs/analyse-in-two-threads\\.js',
      'mcp/',
      'model/',
      'config\\.js',
    ]),
    only('model', ['commands/interpret/interpreter\\.js']),
    only('mcp', ['commands/', 'answers/', 'analysis/']),
    {
      name: 'playground-is-a-slack',
      severity: 'error',
      comment: 'It imports nothing of the bot',
      from: { path: '^dist/playground/' },
      to: { path: '^dist/', pathNot: '^dist/playground/' },
    },
    {
      name: 'only-main-and-the-demo-import-app',
      severity: 'error',
      from: { path: '^dist/', pathNot: ['^dist/main\\.js$', '^dist/demo/'] },
      to: { path: '^dist/app\\.js$' },
    },
    onlyIn('ml-kmeans', ['analysis/cluster/lloyd\\.js$']),
    onlyIn('ml-random-forest', ['analysis/classify/forest/']),
    onlyIn('ml-matrix', ['analysis/linear-algebra\\.js$']),
    onlyIn('@modelcontextprotocol', ['mcp/']),
    onlyIn('@slack/bolt', ['slack/', 'app\\.js$']),
    onlyIn('keyv', ['store/']),
    onlyIn('lmdb', ['store/']),
    onlyIn('fs-native-extensions', ['store/']),
    onlyIn('quickchart-js', ['render/']),
    onlyIn('@napi-rs/canvas', ['render/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/bundled/' },
    moduleSystems: ['es6', 'cjs'],
    exoticRequireStrings: [],
    // ESM packages say where they are in "exports" only.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
