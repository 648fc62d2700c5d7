import { mkdir, realpath, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AllowedPlugin } from './allow-list.js';
import { mainModule } from '@sportello/plugin-worker';
import { installedPackages, type PackageSource } from './package.source.js';
import { unpacked } from './tarball.js';

/**
 * Packages from wherever the allow-list says they are: `from` a tarball or a folder, else installed under `root` (its own
 * `plugins/` are links there). All are judged alike; only those of the checkout's `plugins/` may go without a digest.
 * @param dataDir tarballs are unpacked in its `plugins` folder, where packages of this installation (the SDK) are found
 */
export function pluginPackages(root: string, dataDir: string, allowed: readonly AllowedPlugin[]): PackageSource {
  const installed = installedPackages(root);
  const places = new Map(allowed.flatMap(({ package: name, from }) => (from === undefined ? [] : [[name, from]])));
  const found = new Map<string, Promise<string | undefined>>();
  const locate = async (from: string): Promise<string | undefined> => {
    const place = resolve(root, from);
    if (!/\.t(ar\.)?gz$/.test(place)) return realpath(place).catch(() => undefined);
    const folder = join(dataDir, 'plugins');
    await shareModules(root, folder);
    return realpath(await unpacked(place, folder));
  };
  const find = (name: string): Promise<string | undefined> => {
    const from = places.get(name);
    if (from === undefined) return installed.find(name);
    const folder = found.get(name) ?? locate(from);
    found.set(name, folder);
    return folder;
  };
  const entry = async (name: string): Promise<string> => {
    const folder = places.has(name) ? await find(name) : undefined;
    return folder === undefined ? installed.entry(name) : mainModule(folder);
  };
  return {
    ...{ find, entry },
    ownsFolder: (folder) => installed.ownsFolder(folder),
    load: async (name) => (places.has(name) ? (import(await entry(name)) as Promise<unknown>) : installed.load(name)),
  };
}

/** What is unpacked finds the SDK and its like where this installation has them. */
async function shareModules(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  }
}
