import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { houseRoot } from './cruise.js';

const SCRIPTS = readdirSync(join(houseRoot, 'scripts/docs')).filter((file) => file.endsWith('.mjs'));

/** What a script of scripts/docs/ exports, as it would be written now. */
async function told<T>(script: string, expression: string): Promise<T> {
  const print = `
    const made = await import(${JSON.stringify(join(houseRoot, 'scripts/docs', script))});
    process.stdout.write(JSON.stringify(${expression}));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', print], {
    cwd: houseRoot,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as T;
}

describe('Pages made from code', () => {
  it.each(SCRIPTS)(
    '%s: the page says what the code says; npm run docs:plugins writes it anew',
    async (script) => {
      const [page, text] = await told<[string, string]>(script, '[made.page, await made.text()]');
      expect(text).toBe(await readFile(join(houseRoot, page), 'utf8'));
    },
    120_000,
  );
});

describe('The docstrings of the SDK', () => {
  it('say of everything a plugin can import what it is, in which unit, and what it throws', async () => {
    expect(await told<string[]>('reference.mjs', 'made.unsaid()')).toEqual([]);
  }, 120_000);
});
