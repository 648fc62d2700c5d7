import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { DomainError } from '@sportello/kernel';

const PACKAGES = ['kernel', 'plugin-sdk', 'plugin-worker', 'plugin-testing'] as const;

/** How a plugin names the packages it is written and tested with, e.g. `plugin-sdk` → `file:../sdk/sportello-plugin-sdk-0.1.0.tgz`. */
export type PackedSdk = Readonly<Record<(typeof PACKAGES)[number], string>>;

/** Names the tarballs of a folder, as seen from the plugin's. @throws DomainError CLI.SDK_NOT_PACKED */
export async function packedSdk(folder: string, from: string): Promise<PackedSdk> {
  const files = await readdir(folder).catch(() => []);
  const found = PACKAGES.map((name) => {
    const file = files.find((candidate) => /^\d/.test(candidate.replace(`sportello-${name}-`, '')));
    return [name, file] as const;
  });
  const missing = found.filter(([, file]) => file === undefined).map(([name]) => name);
  if (missing.length > 0) throw notPacked(folder, missing);
  const path = (file = '') => `file:${relative(from, join(folder, file)).split(sep).join('/')}`;
  return Object.fromEntries(found.map(([name, file]) => [name, path(file)])) as PackedSdk;
}

/** The SDK as a plugin within the checkout names it: npm links the packages beside it. */
export const linkedSdk = (version: string): PackedSdk => ({
  kernel: version,
  'plugin-sdk': version,
  'plugin-worker': version,
  'plugin-testing': version,
});

/** Packs the SDK of a checkout, as `npm run sdk:pack` does. @throws DomainError CLI.SDK_NOT_PACKED */
export async function packSdk(root: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/sdk/pack.mjs')], { cwd: root });
  } catch (cause) {
    throw notPacked(join(root, '.tmp/sdk'), [...PACKAGES], cause);
  }
}

function notPacked(folder: string, missing: readonly string[], cause?: unknown): DomainError {
  const what = missing.join(', ');
  return new DomainError(
    'CLI.SDK_NOT_PACKED',
    'not-found',
    {
      it: `In ${folder} mancano i pacchetti dell’SDK (${what}): npm run sdk:pack li prepara.`,
      en: `The packages of the SDK are not in ${folder} (${what}): npm run sdk:pack makes them.`,
    },
    { cause },
  );
}
