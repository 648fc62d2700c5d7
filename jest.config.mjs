/** Suites that need Debian packages or minutes: `node scripts/test.mjs --suite NAME`. Chaos also has a short run in `npm test`. */
export const SUITES = ['browser', 'peers', 'chaos', 'plugins'];

// One Jest for the whole house. Node itself loads the suites, once a worker what they share: TypeScript compiled by swc,
// workspace packages from source (docs/adr/0120).
export default {
  testEnvironment: '<rootDir>/scripts/jest/native.environment.cjs',
  runtime: '<rootDir>/scripts/jest/native.runtime.cjs',
  transform: {},
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
  // What finished suites leave in memory stays as long as their worker: one grown large is replaced.
  workerIdleMemoryLimit: '900MB',
  globalSetup: '<rootDir>/libs/platform/src/testing/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/libs/platform/src/testing/jest-global-teardown.mjs',
  // A start takes seconds, and many times that on a machine that is busy; what is awaited is given up after fifty (eventually).
  testTimeout: 90_000,
};
