import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseRoot } from './cruise.js';

function coverage(root: string) {
  const script = join(houseRoot, 'scripts/coverage.mjs');
  return spawnSync(process.execPath, [script, '--print', '--root', root], { encoding: 'utf8' });
}

describe('docs/coverage.md', () => {
  it('is what the acceptance tests say today (npm run coverage:requirements)', () => {
    const { stdout, stderr } = coverage(houseRoot);
    expect(stderr).toBe('');
    expect(readFileSync(join(houseRoot, 'docs/coverage.md'), 'utf8')).toBe(stdout);
  });

  it('lists all 72 requirements of the five services', () => {
    expect(coverage(houseRoot).stdout).toMatch(/^72 requirements:/m);
  });
});

describe('The coverage generator', () => {
  let root: string;
  const spec = (file: string, text: string) => writeFileSync(join(root, 'test/acceptance', file), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sportello-coverage-'));
    mkdirSync(join(root, 'docs'));
    mkdirSync(join(root, 'test/acceptance'), { recursive: true });
    writeFileSync(join(root, 'docs/requirements.md'), '| A1 | One. |\n| A2 | Two. |\n| A3 | Three. |\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('tells what works, what works partly and what is missing', () => {
    spec('A1-one.spec.ts', `// @covers wholly\ndescribe('A1 · one', () => {});`);
    spec('A2-two.spec.ts', `/** @covers partly: no second half */\ndescribe('A2 two', () => {});`);
    const { stdout } = coverage(root);
    expect(stdout).toContain('3 requirements: 1 work, 1 partly, 1 not yet.');
    expect(stdout).toContain('| A1 | works | [A1-one](../test/acceptance/A1-one.spec.ts) |  |');
    expect(stdout).toContain('| A2 | partly | [A2-two](../test/acceptance/A2-two.spec.ts) | no second half |');
    expect(stdout).toContain('| A3 | not yet |  |  |');
  });

  it.each([
    ['a test that claims nothing', 'A1-one.spec.ts', `describe('A1', () => {});`, /@covers/],
    [
      'a test of an unknown requirement',
      'A9-nine.spec.ts',
      `// @covers wholly\ndescribe('A9', () => {});`,
      /id of a requirement/,
    ],
    [
      'a test whose describe names another',
      'A1-one.spec.ts',
      `// @covers wholly\ndescribe('A2', () => {});`,
      /start with A1/,
    ],
  ])('refuses %s', (_case, file, text, reason) => {
    spec(file, text);
    const { status, stderr } = coverage(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
  });
});
