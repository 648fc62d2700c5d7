/** Suites that need Debian packages or minutes: `node scripts/test.mjs --suite NAME`. Chaos also has a short run in `npm test`. */
export const SUITES = ['browser', 'peers', 'chaos', 'plugins'];

// One Jest for the whole house: ESM, TypeScript compiled by swc, workspace packages read from source.
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@sportello/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/{libs,plugins,apps}/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/peers/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/plugins/',
    '/templates/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/(libs|plugins|apps)/[^/]+/dist/', '/.sportello/', '/.tmp/'],
  maxWorkers: 3,
  // Modules of finished suites are never let go of by the virtual machine: a worker grown large is replaced.
  workerIdleMemoryLimit: '900MB',
  globalSetup: '<rootDir>/libs/platform/src/testing/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/libs/platform/src/testing/jest-global-teardown.mjs',
  // A start takes seconds, and many times that on a machine that is busy; what is awaited is given up after fifty (eventually).
  testTimeout: 90_000,
};
