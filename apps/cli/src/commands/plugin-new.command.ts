import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { linkedSdk, packedSdk, packSdk, type PackedSdk } from '../generator/packed.sdk.js';
import { generatePlugin } from '../generator/plugin.generator.js';
import { isPoint, POINTS } from '../generator/plugin.points.js';
import { said } from '../terminal.js';

export const pluginNew: Command = {
  name: 'plugin new',
  arguments: ['NAME'],
  options: [
    {
      name: 'point',
      value: 'POINT',
      required: true,
      help: { it: `Punto di estensione: ${POINTS.join(', ')}`, en: `Extension point: ${POINTS.join(', ')}` },
    },
    {
      name: 'dir',
      value: 'FOLDER',
      help: { it: 'Dove; ./NAME se non è indicata', en: 'Where; ./NAME when left out' },
    },
    {
      name: 'sdk',
      value: 'FOLDER',
      help: {
        it: 'Cartella con i pacchetti dell’SDK; se non è indicata, sono preparati qui',
        en: 'Folder with the packages of the SDK; when left out, they are made here',
      },
    },
  ],
  help: {
    it: 'Scrive un plugin nuovo che si compila e rispetta il suo contratto',
    en: 'Writes a new plugin that builds and keeps its contract',
  },
  async run(world, { arguments: [name = ''], one }) {
    const point = one('point') ?? '';
    if (!isPoint(point))
      throw usage(`--point vuole uno di ${POINTS.join(', ')}`, `--point is one of ${POINTS.join(', ')}`);
    const folder = resolve(one('dir') ?? name);
    const sdkPackageVersion = await versionOf(
      createRequire(import.meta.url).resolve('@sportello/plugin-sdk/package.json'),
    );
    const sdk = await sdkFor(world, folder, one('sdk'), sdkPackageVersion);
    const files = await generatePlugin({ name, point, folder, sdk, sdkPackageVersion });
    for (const file of files) world.terminal.out(join(relative(process.cwd(), folder), file));
    world.terminal.out(
      said(world.terminal, {
        it: `Ora, in ${folder}: npm install, npm run build, npm test.`,
        en: `Now, in ${folder}: npm install, npm run build, npm test.`,
      }),
    );
    return EXIT.done;
  },
};

/** Within the checkout's plugins/ npm links the SDK; anywhere else the package is told where its tarballs are. */
async function sdkFor({ root }: World, folder: string, given: string | undefined, version: string): Promise<PackedSdk> {
  if (given !== undefined) return packedSdk(resolve(given), folder);
  if (relative(join(root, 'plugins'), folder).match(/^[^./\\][^/\\]*$/)) return linkedSdk(version);
  await packSdk(root);
  return packedSdk(join(root, '.tmp/sdk'), folder);
}

async function versionOf(packageJson: string): Promise<string> {
  const { version } = JSON.parse(await readFile(packageJson, 'utf8')) as { version: string };
  return version;
}
