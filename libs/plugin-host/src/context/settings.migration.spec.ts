import type { Json, PluginDefinition } from '@sportello/plugin-sdk';
import { migrateSettings } from './settings.migration.js';

type Migrations = NonNullable<PluginDefinition['configMigrations']>;

const migrations: Migrations = {
  1: (settings) => ({ ...(settings as object), port: 993 }),
  2: (settings) => ({ server: settings }),
};
const plugin = (configVersion: number, configMigrations: Migrations = migrations) => ({
  id: 'channel-x',
  configVersion,
  configMigrations,
});

describe('settings written for an older version of the plugin', () => {
  it('go through each migration in order, and stay as they were written', () => {
    const written: Json = { host: 'mail' };
    expect(migrateSettings(plugin(3), written, 1)).toEqual({ server: { host: 'mail', port: 993 } });
    expect(migrateSettings(plugin(3), written, 2)).toEqual({ server: { host: 'mail' } });
    expect(migrateSettings(plugin(3), written, 3)).toBe(written);
    expect(written).toEqual({ host: 'mail' });
  });

  it.each<[string, number, number, Migrations, RegExp]>([
    ['a step is missing', 4, 1, migrations, /no migration from version 3 to 4 of channel-x's settings/],
    ['there are no steps', 2, 1, {}, /no migration from version 1 to 2/],
    [
      'a step throws',
      2,
      1,
      {
        1: () => {
          throw new Error('no host');
        },
      },
      /from version 1 to 2 of channel-x's settings failed: Error: no host/,
    ],
    ['a step gives no settings', 2, 1, { 1: () => undefined as never }, /something else than settings/],
    ['they are of a newer version', 1, 2, {}, /written for version 2 .* the plugin loaded knows 1/],
  ])('are refused in words when %s', (_what, to, from, steps, words) => {
    expect(() => migrateSettings(plugin(to, steps), {}, from)).toThrow(words);
    expect(() => migrateSettings(plugin(to, steps), {}, from)).toThrow(expect.objectContaining({ verdict: 'config' }));
  });
});
