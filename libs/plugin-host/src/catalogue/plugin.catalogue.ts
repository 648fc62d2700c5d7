import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '@sportello/kernel';
import { manifestOf, type PluginDefinition, type PluginManifest } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { AllowedPlugin } from './allow-list.js';
import { integrityOf } from './integrity.js';
import { checkManifest } from './manifest.check.js';
import type { PackageSource } from './package.source.js';
import { refusal, type PluginRefusal } from './plugin.refusal.js';

export interface LoadedPlugin {
  readonly manifest: PluginManifest;
  readonly definition: PluginDefinition;
  /** `file:` URL of its main module, for a thread of its own. */
  readonly entry: string;
}

type Verdict = { readonly loaded: LoadedPlugin } | { readonly refused: PluginRefusal };

const packageSchema = z.object({ version: z.string(), name: z.string().optional() });
const definitionSchema = z.object({
  id: z.string(),
  config: z.object({ safeParse: z.function() }),
  contributes: z.record(z.string(), z.unknown()),
});

/** The plugins that may run here: manifest, versions and allow-list judged first, code imported only after. */
export class PluginCatalogue {
  readonly #loaded: ReadonlyMap<string, LoadedPlugin>;

  private constructor(
    loaded: ReadonlyMap<string, LoadedPlugin>,
    readonly refusals: readonly PluginRefusal[],
  ) {
    this.#loaded = loaded;
  }

  /** Loads what the allow-list names. Never throws for a plugin's sake: what cannot be loaded is in `refusals`. */
  static async load(allowed: readonly AllowedPlugin[], packages: PackageSource): Promise<PluginCatalogue> {
    const loaded = new Map<string, LoadedPlugin>();
    const refusals: PluginRefusal[] = [];
    for (const entry of allowed) {
      const verdict = await judge(entry, packages);
      if ('refused' in verdict) refusals.push(verdict.refused);
      else if (loaded.has(verdict.loaded.manifest.id)) {
        refusals.push(refusal(entry.package, 'duplicate-id', 'an id of its own', verdict.loaded.manifest.id));
      } else loaded.set(verdict.loaded.manifest.id, verdict.loaded);
    }
    return new PluginCatalogue(loaded, refusals);
  }

  /** @param id of the plugin, e.g. `channel-imap` */
  find(id: string): LoadedPlugin | undefined {
    return this.#loaded.get(id);
  }

  /** Manifests of all that is loaded, e.g. to check a tenant's file against the settings' JSON Schemas. */
  manifests(): readonly PluginManifest[] {
    return [...this.#loaded.values()].map(({ manifest }) => manifest);
  }
}

async function judge(entry: AllowedPlugin, packages: PackageSource): Promise<Verdict> {
  let folder: string | undefined;
  try {
    folder = await packages.find(entry.package);
  } catch (error) {
    return { refused: refusal(entry.package, 'unreadable', entry.from ?? 'a package', String(error)) };
  }
  if (folder === undefined) {
    return { refused: refusal(entry.package, 'not-installed', `version ${entry.version}`, 'no such package') };
  }
  const raw = await readJson(join(folder, 'plugin.json'));
  if (raw === undefined)
    return { refused: refusal(entry.package, 'manifest-missing', 'plugin.json', 'no readable file') };
  const checked = checkManifest(entry.package, raw);
  if ('refused' in checked) return checked;
  const refused =
    (await refusedVersion(entry, folder, checked.manifest)) ?? (await refusedIntegrity(entry, folder, packages));
  return refused === undefined ? importPlugin(entry.package, checked.manifest, packages) : { refused };
}

async function refusedVersion(
  entry: AllowedPlugin,
  folder: string,
  manifest: PluginManifest,
): Promise<PluginRefusal | undefined> {
  const described = packageSchema.safeParse(await readJson(join(folder, 'package.json'))).data;
  if (entry.from !== undefined && described?.name !== entry.package) {
    return refusal(entry.package, 'another-package', entry.package, described?.name ?? 'a package without a name');
  }
  const installed = described?.version ?? 'none';
  const found = [...new Set([installed, manifest.version])];
  if (found.length === 1 && installed === entry.version) return undefined;
  return refusal(entry.package, 'version', `version ${entry.version}`, `version ${found.join(' and ')}`);
}

/** Packages of the checkout are reviewed with it and change while they are written: their digest may be left out. */
async function refusedIntegrity(
  entry: AllowedPlugin,
  folder: string,
  packages: PackageSource,
): Promise<PluginRefusal | undefined> {
  if (entry.integrity === undefined && (await packages.ownsFolder(folder))) return undefined;
  const found = await integrityOf(folder);
  if (entry.integrity === undefined) {
    return refusal(entry.package, 'integrity-missing', 'an approved digest in config/plugins.json', found);
  }
  return entry.integrity === found ? undefined : refusal(entry.package, 'integrity', entry.integrity, found);
}

async function importPlugin(name: string, manifest: PluginManifest, packages: PackageSource): Promise<Verdict> {
  try {
    const exports = await packages.load(name);
    const candidate = (exports as { default?: unknown } | null)?.default;
    if (!definitionSchema.safeParse(candidate).success) {
      return { refused: refusal(name, 'not-a-plugin', 'a default export of definePlugin()', typeof candidate) };
    }
    const definition = candidate as PluginDefinition;
    const differing = differences(manifest, manifestOf(definition, manifest.version));
    if (differing !== undefined) {
      return { refused: refusal(name, 'manifest-disagrees', differing.wanted, differing.found) };
    }
    return { loaded: { manifest, definition, entry: await packages.entry(name) } };
  } catch (error) {
    return { refused: refusal(name, 'import-failed', 'code that loads', String(error)) };
  }
}

/** What plugin.json says that the code does not, part by part. */
function differences(
  said: PluginManifest,
  is: PluginManifest,
): { readonly wanted: string; readonly found: string } | undefined {
  const [one, other]: Readonly<Record<string, unknown>>[] = [said, is];
  const keys = [...new Set([...Object.keys(said), ...Object.keys(is)])];
  const text = (value: unknown): string => (value === undefined ? 'nothing' : canonicalJson(value));
  const differing = keys.filter((key) => text(one?.[key]) !== text(other?.[key]));
  if (differing.length === 0) return undefined;
  const list = (of: typeof one): string => differing.map((key) => `${key} ${text(of?.[key])}`.slice(0, 300)).join('; ');
  return { wanted: `what plugin.json says: ${list(one)}`, found: `in the code: ${list(other)}` };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
