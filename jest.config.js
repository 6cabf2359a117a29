/** Jest in ESM: types are checked by `tsc`, decorators are compiled by swc. */
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
      },
      module: { type: 'es6' },
    },
  ],
};

const suite = (name) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  // The command line is tested as a built program.
  ...(name === 'cli'
    ? {
        globalSetup: '<rootDir>/tests/cli/build-once.mjs',
        globalTeardown: '<rootDir>/tests/cli/remove-build.mjs',
      }
    : {}),
  // Browsers are given the pages of these sources, never those of an older build.
  ...(name === 'browser'
    ? {
        globalSetup: '<rootDir>/tests/browser/build-pages-once.mjs',
        globalTeardown: '<rootDir>/tests/browser/remove-pages.mjs',
      }
    : {}),
});

/** @type {import('jest').Config} */
export default {
  // A test waits for events and never judges time: this only ends one that waits for nothing.
  testTimeout: 60_000,
  // Jest leaves one processor free otherwise: on two, half of them.
  maxWorkers: '100%',
  projects: [
    'unit',
    'contract',
    'hostile',
    'corpora',
    'http',
    'cli',
    'docs',
    'oracle',
    'clients',
    'browser',
  ].map(suite),
};
