import { createHash } from 'node:crypto';
import { canonicalJson } from '@sportello/kernel';
import type { Json, PluginDefinition } from '@sportello/plugin-sdk';
import { deepFreeze, PluginFailure } from '@sportello/plugin-worker';

/** Settings parsed by the plugin's own schema, frozen through and through. @throws PluginFailure `config` with the field */
export function parseSettings(definition: PluginDefinition, settings: Json): unknown {
  const parsed = definition.config.safeParse(structuredClone(settings));
  if (parsed.success) return deepFreeze(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  throw new PluginFailure('config', `${field}: ${issue?.message ?? 'not valid'}`, { field });
}

export function settingsHash(settings: Json): string {
  return createHash('sha256').update(canonicalJson(settings)).digest('hex');
}

/** The setting a dotted path leads to, or undefined. */
export function settingAt(settings: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, settings);
}
