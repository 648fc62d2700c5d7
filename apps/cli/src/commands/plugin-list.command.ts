import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { answer, JSON_OUTPUT } from '../options.js';
import { countQuality, pluginQuality, type PluginQuality } from '../quality/plugin.quality.js';
import { allowedPackages, type AllowedPackage } from '../tenant-checks.js';
import { said, table } from '../terminal.js';

export const pluginList: Command = {
  name: 'plugin list',
  arguments: [],
  options: [JSON_OUTPUT],
  help: {
    it: 'I plugin che si possono caricare, i loro punti e la qualità che dichiarano; non serve la base dati',
    en: 'The plugins that may be loaded, their points and the quality they declare; no database is needed',
  },
  async run(world, { has }) {
    const { terminal } = world;
    const plugins = await Promise.all((await allowedPackages(world)).map(described));
    const headings = said(terminal, { it: 'PLUGIN VERSIONE QUALITÀ PUNTI', en: 'PLUGIN VERSION QUALITY POINTS' });
    const absent = said(terminal, { it: 'non installato', en: 'not installed' });
    answer(terminal, has('json'), plugins, () =>
      table(
        headings.split(' '),
        plugins.map((plugin) => [
          plugin.id ?? plugin.package,
          plugin.version,
          plugin.id === null ? '-' : qualityText(plugin.quality),
          plugin.id === null ? absent : plugin.points.join(', '),
        ]),
      ),
    );
    return EXIT.done;
  },
};

async function described({ package: name, version, folder, manifest }: AllowedPackage) {
  const quality = folder === undefined ? null : await pluginQuality(folder);
  return {
    package: name,
    version,
    id: manifest?.id ?? null,
    title: manifest?.title ?? null,
    points: manifest?.contributes.map(({ point }) => point) ?? [],
    quality: quality === null || 'problem' in quality ? null : quality,
  };
}

/** e.g. `6 done, 2 todo, 1 exempt`: the words of `quality.yaml` itself. */
function qualityText(quality: PluginQuality | null): string {
  if (quality === null) return '-';
  const { done, todo, exempt } = countQuality(quality);
  return `${done} done, ${todo} todo, ${exempt} exempt`;
}
