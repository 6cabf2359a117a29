/** Suites that are too slow for `npm test`: run by `npm run test:slow` and by CI. */
import fast from './jest.config.js';

const [{ displayName, testMatch, ...settings }] = fast.projects;

/** @type {import('jest').Config} */
export default {
  testTimeout: 900_000,
  maxWorkers: 1,
  projects: [{ ...settings, displayName: 'slow', testMatch: ['<rootDir>/tests/slow/**/*.test.ts'] }],
};
