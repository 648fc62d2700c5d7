import { readFile } from 'node:fs/promises';
import { canonicalJson } from '@sportello/kernel';
import { manifestOf, manifestSchema, type PluginDefinition } from '@sportello/plugin-sdk';
import { must, type ContractCheck } from './contract.check.js';

/** What holds for any plugin whatever it contributes. @param settings gives settings that are valid */
export function definitionChecks(
  plugin: PluginDefinition,
  folder: URL,
  settings: () => Promise<unknown>,
): readonly ContractCheck[] {
  return [
    {
      name: 'accepts its example settings and refuses an unknown key',
      only: 'in-process',
      run: async () => {
        const example = await settings();
        const good = plugin.config.safeParse(structuredClone(example));
        must(good.success, `the example settings are refused: ${good.error?.message ?? ''}`);
        const bad = plugin.config.safeParse({ ...(example as object), 'x-unknown-setting': 1 });
        must(!bad.success, 'an unknown key in the settings is accepted: use z.strictObject');
      },
    },
    {
      name: 'has a plugin.json that agrees with its code',
      only: 'in-process',
      run: async () => {
        const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8')) as { version: string };
        const written = manifestSchema.parse(JSON.parse(await readFile(new URL('plugin.json', folder), 'utf8')));
        must(
          canonicalJson(written) === canonicalJson(manifestOf(plugin, version)),
          'plugin.json does not agree with the code: build, which writes it anew',
        );
      },
    },
    {
      name: 'has a migration for every earlier version of its settings',
      only: 'in-process',
      run: async () => {
        for (let version = 1; version < plugin.configVersion; version += 1) {
          must(plugin.configMigrations?.[version] !== undefined, `configMigrations[${version}] is missing`);
        }
      },
    },
  ];
}
