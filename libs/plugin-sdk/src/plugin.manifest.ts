import { z } from 'zod';
import { EXTENSION_POINTS, type PluginDefinition } from './plugin.definition.js';

const localized = z.strictObject({ it: z.string().min(1), en: z.string().min(1) });

/** `plugin.json`: all the host must know before it imports a line of the plugin's code. */
export const manifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  title: localized,
  description: localized,
  host: z.string().min(1),
  contributes: z.array(z.strictObject({ point: z.string(), apiVersion: z.int().positive() })).min(1),
  configVersion: z.int().positive(),
  /** JSON Schema of the settings, for forms and for checking a tenant's file without running code. */
  config: z.record(z.string(), z.unknown()),
  scopes: z.array(z.string()),
  deadlines: z.record(z.string(), z.int().positive()).optional(),
  isolation: z.array(z.enum(['in-process', 'worker'])).min(1),
});

/** What `plugin.json` says. */
export type PluginManifest = z.output<typeof manifestSchema>;

/** The manifest of a definition; a plugin's build writes it to `plugin.json`. @param version of the plugin's package */
export function manifestOf(plugin: PluginDefinition, version: string): PluginManifest {
  return manifestSchema.parse({
    id: plugin.id,
    version,
    title: plugin.title,
    description: plugin.description,
    host: plugin.host,
    contributes: Object.keys(plugin.contributes).map((point) => ({
      point,
      apiVersion: EXTENSION_POINTS[point as keyof typeof EXTENSION_POINTS],
    })),
    configVersion: plugin.configVersion,
    config: z.toJSONSchema(plugin.config, { io: 'input' }),
    scopes: [...plugin.scopes],
    ...(plugin.deadlines === undefined ? {} : { deadlines: plugin.deadlines }),
    isolation: [...plugin.isolation],
  });
}
