import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const CONFIGURED = resolve(import.meta.dirname, '../../../../config/tenants');

/** The tenant files that come with the house, by id; doors listen on any free port, so that tests run beside each other. */
export async function houseTenants(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(CONFIGURED)).filter((file) => file.endsWith('.yaml')).sort();
  const read = async (file: string) =>
    [basename(file, '.yaml'), withFreePorts(await readFile(join(CONFIGURED, file), 'utf8'))] as const;
  return new Map(await Promise.all(files.map(read)));
}

const withFreePorts = (source: string): string => source.replace(/(\blisten:.*?\bport: )\d+/g, '$10');

/** @returns the path */
export async function putTenantFile(folder: string, tenant: string, source: string): Promise<string> {
  const path = join(folder, `${tenant}.yaml`);
  await writeFile(path, source);
  return path;
}
