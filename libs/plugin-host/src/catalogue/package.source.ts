import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where plugin packages are found and how their code is loaded. */
export interface PackageSource {
  /** @returns the package's folder, undefined when it is not installed */
  find(name: string): Promise<string | undefined>;
  /** Whether the folder is part of this checkout, so that its files came with it. */
  ownsFolder(folder: string): Promise<boolean>;
  /** `file:` URL of the package's main module. @throws Error when it has none */
  entry(name: string): Promise<string>;
  /** Runs the package's code. @returns its exports */
  load(name: string): Promise<unknown>;
}

/** Packages of `node_modules` as seen from `root`; those that are links into `root`'s own `plugins/` belong to the checkout. */
export function installedPackages(root: string): PackageSource {
  const require = createRequire(join(root, 'package.json'));
  return {
    find: async (name) => {
      try {
        return await realpath(dirname(require.resolve(`${name}/package.json`)));
      } catch {
        return undefined;
      }
    },
    ownsFolder: async (folder) => folder.startsWith(`${await realpath(join(root, 'plugins'))}${sep}`),
    entry: async (name) => pathToFileURL(require.resolve(name)).href,
    load: (name) => import(pathToFileURL(require.resolve(name)).href) as Promise<unknown>,
  };
}
