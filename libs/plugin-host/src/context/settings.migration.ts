import type { Json, PluginDefinition } from '@sportello/plugin-sdk';
import { jsonSchema } from '@sportello/plugin-sdk';
import { PluginFailure } from '@sportello/plugin-worker';

type Migrating = Pick<PluginDefinition, 'id' | 'configVersion' | 'configMigrations'>;

/**
 * Settings of the plugin's own version: what was written for an older one goes through the plugin's migrations, one version at
 * a time. Nothing is stored: the tenant's file stays as it was written, and is migrated anew at each start.
 * @param from version in which they were written
 * @throws PluginFailure `config` that says which step is missing or failed
 */
export function migrateSettings(plugin: Migrating, settings: Json, from: number): Json {
  const { id, configVersion: to } = plugin;
  if (from > to) {
    throw failed(`they were written for version ${from} of ${id}'s settings, and the plugin loaded knows ${to}`);
  }
  let migrated = settings;
  for (let version = from; version < to; version += 1) migrated = step(plugin, migrated, version);
  return migrated;
}

function step({ id, configMigrations }: Migrating, settings: Json, version: number): Json {
  const way = `from version ${version} to ${version + 1} of ${id}'s settings`;
  const migrate = configMigrations?.[version];
  if (migrate === undefined) throw failed(`there is no migration ${way}: write the settings anew`);
  const migrated = jsonSchema.safeParse(attempt(() => migrate(structuredClone(settings)), way));
  if (!migrated.success) throw failed(`the migration ${way} gave something else than settings`);
  return migrated.data;
}

function attempt(work: () => unknown, way: string): unknown {
  try {
    return work();
  } catch (error) {
    throw failed(`the migration ${way} failed: ${String(error).slice(0, 500)}`);
  }
}

const failed = (why: string): PluginFailure => new PluginFailure('config', `the settings cannot be used: ${why}`);
