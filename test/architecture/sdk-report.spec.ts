import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { houseRoot } from './cruise.js';

const PRINT = `
  const { sdkReport } = await import(${JSON.stringify(join(houseRoot, 'scripts/sdk/report.mjs'))});
  process.stdout.write(sdkReport());
`;

describe('The plugin SDK', () => {
  it('is what libs/plugin-sdk/api-report.txt says: a change of it is seen, and written down with npm run sdk:report', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PRINT], {
      cwd: houseRoot,
      maxBuffer: 1 << 26,
    });
    expect(stdout).toContain('export declare function definePlugin');
    expect(stdout).toBe(await readFile(join(houseRoot, 'libs/plugin-sdk/api-report.txt'), 'utf8'));
  }, 120_000);

  it('asks neither Nest nor TypeORM of plugins', async () => {
    const { dependencies } = JSON.parse(await readFile(join(houseRoot, 'libs/plugin-sdk/package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).toEqual(['zod']);
  });
});
