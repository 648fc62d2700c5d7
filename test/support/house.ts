import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

export const houseRoot = resolve(import.meta.dirname, '../..');

let built: Promise<void> | undefined;

/** Builds what is stale, once a test file: what is tested is what would be shipped. */
export function builtHouse(): Promise<void> {
  built ??= promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: houseRoot }).then(() => undefined);
  return built;
}
