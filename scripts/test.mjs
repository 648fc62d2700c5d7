// npm test [-- jest arguments]: Jest on every platform.
//   node scripts/test.mjs                      the whole house but the suites below
//   node scripts/test.mjs --suite peers        one of the suites that need Debian packages or minutes
// With CI=true the figures of each run are left in .tmp/test-results/<suite>.json.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/workspaces.mjs';
import base, { SUITES } from '../jest.config.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--suite');
const suite = at < 0 ? undefined : args.splice(at, 2)[1];
if (at >= 0 && !SUITES.includes(suite)) {
  process.stderr.write(`--suite takes one of: ${SUITES.join(', ')}\n`);
  process.exit(2);
}

const options = suite ? ['--config', JSON.stringify(suiteConfig(suite)), '--runInBand'] : [];
if (process.env.CI === 'true') {
  const folder = join(root, '.tmp/test-results');
  mkdirSync(folder, { recursive: true });
  options.push('--ci', '--json', '--outputFile', join(folder, `${suite ?? 'house'}.json`));
}

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
// Chaos alone is the long run of what `npm test` does shortly.
const long = suite === 'chaos' ? { SPORTELLO_CHAOS_KILLS: '50' } : {};
// Tests make and drop much: with a larger nursery less of it is copied about. Packages are read from source by this condition.
// Jest hands both on to its workers.
const flags = ['--max-semi-space-size=64', '-C', '@sportello/source'];
const { status } = spawnSync(process.execPath, [...flags, jest, ...options, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...long, ...process.env },
});
process.exit(status ?? 1);

function suiteConfig(name) {
  return {
    ...base,
    rootDir: root,
    testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    testTimeout: 300_000,
  };
}
