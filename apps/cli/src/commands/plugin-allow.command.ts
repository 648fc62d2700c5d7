import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DomainError } from '@sportello/kernel';
import { platformSettings } from '@sportello/platform';
import { integrityOf, pluginPackages, readAllowList, type AllowedPlugin } from '@sportello/plugin-host';
import { manifestSchema } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { Command, World } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { said } from '../terminal.js';

const described = z.object({ name: z.string(), version: z.string() });

export const pluginAllow: Command = {
  name: 'plugin allow',
  arguments: ['SOURCE'],
  options: [],
  help: {
    it: 'Approva un plugin (un archivio di «npm pack» o una cartella) in config/plugins.json, con la sua impronta; il suo codice non è eseguito',
    en: 'Approves a plugin (a tarball of "npm pack", or a folder) in config/plugins.json with its digest; none of its code is run',
  },
  async run(world, { arguments: [source = ''] }) {
    const entry = await entryFor(world, resolve(source));
    await addTo(resolve(world.root, world.env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'), entry);
    world.terminal.out(JSON.stringify(entry));
    world.terminal.out(
      said(world.terminal, {
        it: 'Approvato: Sportello lo carica al prossimo avvio.',
        en: 'Approved: Sportello loads it at its next start.',
      }),
    );
    return EXIT.done;
  },
};

async function entryFor({ root, env }: World, place: string): Promise<AllowedPlugin> {
  const from = relative(root, place).split(sep).join('/');
  const packages = pluginPackages(root, platformSettings(env).dataDir, [{ package: 'source', version: '0.0.0', from }]);
  try {
    const folder = (await packages.find('source')) ?? place;
    const { name, version } = described.parse(await json(join(folder, 'package.json')));
    manifestSchema.parse(await json(join(folder, 'plugin.json')));
    return { package: name, version, from, integrity: await integrityOf(folder) };
  } catch (cause) {
    throw noPlugin(place, cause);
  }
}

/** One entry a package: the former version of it makes room. Other entries stay as they are. */
async function addTo(file: string, entry: AllowedPlugin): Promise<void> {
  const allowed = await readAllowList(file);
  const { $comment } = z.object({ $comment: z.string().optional() }).parse(await json(file));
  const others = allowed.filter((other) => other.package !== entry.package);
  const draft = `${file}.new`;
  await writeFile(
    draft,
    `${JSON.stringify({ ...($comment === undefined ? {} : { $comment }), plugins: [...others, entry] }, null, 2)}\n`,
  );
  await rename(draft, file);
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

const noPlugin = (place: string, cause: unknown): DomainError =>
  new DomainError(
    'CLI.NO_PLUGIN',
    'invalid',
    {
      it: `${place} non è un plugin compilato: servono package.json e plugin.json, che la compilazione scrive (${String(cause)}).`,
      en: `${place} is no built plugin: package.json and plugin.json are needed, which its build writes (${String(cause)}).`,
    },
    { cause },
  );
