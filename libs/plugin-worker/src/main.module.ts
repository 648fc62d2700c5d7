import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Conditions under which a plugin is imported, besides the order in which its package lists them. */
const CONDITIONS = ['node', 'import', 'default'];

/**
 * `file:` URL of a package's main module, as its `package.json` names it.
 * @param more conditions that hold besides those of every import
 * @throws Error when it names none within its folder
 */
export async function mainModule(folder: string, more: readonly string[] = []): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly exports?: unknown;
    readonly main?: unknown;
  };
  const named = targetOf(
    isRecord(manifest.exports) && '.' in manifest.exports ? manifest.exports['.'] : manifest.exports,
    [...CONDITIONS, ...more],
  );
  const main = named ?? (typeof manifest.main === 'string' ? manifest.main : 'index.js');
  const file = resolve(folder, main);
  if (relative(folder, file).startsWith('..')) throw new Error(`${main} is outside the package`);
  return pathToFileURL(file).href;
}

function targetOf(target: unknown, conditions: readonly string[]): string | undefined {
  if (typeof target === 'string') return target;
  if (!isRecord(target)) return undefined;
  for (const [condition, found] of Object.entries(target)) {
    const main = conditions.includes(condition) ? targetOf(found, conditions) : undefined;
    if (main !== undefined) return main;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
