import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@sportello/kernel';
import { SDK_VERSION, type ExtensionPoint } from '@sportello/plugin-sdk';
import type { PackedSdk } from './packed.sdk.js';
import { layersOf } from './plugin.points.js';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const NAME = /^[a-z][a-z0-9-]{1,60}$/;
/** Points whose settings hold no secret. */
const WITHOUT_SECRETS: readonly ExtensionPoint[] = ['channel.inbound.listen', 'channel.receipt', 'routing.rule'];

export interface NewPlugin {
  /** Of the package and of the plugin, e.g. `channel-sms`. */
  readonly name: string;
  readonly point: ExtensionPoint;
  /** Where the package is written; must not exist, or be empty. */
  readonly folder: string;
  readonly sdk: PackedSdk;
  /** Version of the SDK's package. */
  readonly sdkPackageVersion: string;
}

/**
 * Writes a package that builds, lints and keeps the contract of its point as it is.
 * @returns the files, from the package's folder
 * @throws DomainError CLI.PLUGIN_NAME, CLI.FOLDER_NOT_EMPTY
 */
export async function generatePlugin(plugin: NewPlugin): Promise<readonly string[]> {
  if (!NAME.test(plugin.name)) throw badName(plugin.name);
  const there = await readdir(plugin.folder).catch(() => []);
  if (there.length > 0) throw notEmpty(plugin.folder);
  const files = new Map<string, string>();
  for (const layer of layersOf(plugin.point)) {
    for (const [path, text] of await templateFiles(join(TEMPLATES, layer))) files.set(path, text);
  }
  const words = wordsOf(plugin);
  for (const [path, text] of files) {
    const target = join(plugin.folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, filledIn(text, words));
  }
  return [...files.keys()].sort();
}

function wordsOf({ name, point, sdk, sdkPackageVersion }: NewPlugin): Readonly<Record<string, string>> {
  const spoken = name.replaceAll('-', ' ');
  const secretless = WITHOUT_SECRETS.includes(point);
  return {
    name,
    id: name,
    point,
    title: spoken.charAt(0).toUpperCase() + spoken.slice(1),
    sdkVersion: SDK_VERSION,
    sdkPackageVersion,
    secretsRule: secretless ? '{ status: exempt, reason: it needs no secret }' : 'done',
    ...Object.fromEntries(Object.entries(sdk).map(([key, value]) => [`packed:${key}`, value])),
  };
}

/** npm leaves a `.gitignore` out of what it packs and git heeds it: among the templates it has no dot. */
async function templateFiles(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => {
      const path = file
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
        .replace(/^gitignore$/, '.gitignore');
      return [path, await readFile(file, 'utf8')] as const;
    }),
  );
}

/** A word nobody has is a fault of the template: it is said, not written. */
function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([\w:-]+)\}\}/g, (_whole, word: string) => {
    const value = words[word];
    if (value === undefined) throw new Error(`a template asks for "${word}"`);
    return value;
  });
}

const badName = (name: string) =>
  new DomainError('CLI.PLUGIN_NAME', 'invalid', {
    it: `«${name}» non va bene: minuscole, cifre e trattini, come channel-sms.`,
    en: `"${name}" will not do: small letters, digits and dashes, like channel-sms.`,
  });

const notEmpty = (folder: string) =>
  new DomainError('CLI.FOLDER_NOT_EMPTY', 'conflict', {
    it: `La cartella ${folder} non è vuota.`,
    en: `The folder ${folder} is not empty.`,
  });
