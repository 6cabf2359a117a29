/** The room rule: a room imports only from the rooms that docs/architecture.md puts above it; no file is in a circle. */
const rooms = {
  model: [],
  documents: ['model'],
  corpus: ['model', 'documents'],
  store: ['model', 'corpus'],
  graphql: ['model', 'store'],
  synthetic: ['model'],
  server: ['model', 'documents', 'corpus', 'store', 'graphql'],
  cli: ['model', 'documents', 'corpus', 'store', 'graphql', 'server', 'synthetic'],
};

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, above]) => ({
      name: `${room}-imports-only-from-above`,
      comment: `src/${room}/ may import from ${above.join(', ') || 'no other room'}: see docs/architecture.md.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [room, ...above].map((name) => `^src/${name}/`) },
    })),
    {
      name: 'no-room-without-a-rule',
      comment: 'A folder that no rule names could import anything: give the new room its line above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(rooms).map((name) => `^src/${name}/`) },
      to: {},
    },
    {
      name: 'nothing-imports-the-public-surface',
      comment: 'src/index.ts is for programs that embed the gateway; inside, import the file that is meant.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index[.]ts$' },
    },
    {
      name: 'no-development-packages',
      comment: 'What npm does not install for a user cannot be imported by what it ships.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-importer-of-gray-matter',
      comment:
        'gray-matter evaluates code when it is called wrongly; one module stands before it with its checks.',
      severity: 'error',
      from: { pathNot: '^src/documents/front-matter/parse-front-matter[.]ts$' },
      to: { path: 'node_modules/gray-matter/' },
    },
    {
      name: 'model-knows-no-framework',
      comment: 'The model is plain types and small laws; it imports no package.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be resolved would pass every rule above unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
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
