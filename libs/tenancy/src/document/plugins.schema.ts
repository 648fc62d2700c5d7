import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

/** What a ticket's channel may be: the way the request came, whichever plugin carried it. */
export const CHANNEL_KINDS = ['mail', 'webform', 'phone', 'fax', 'pec', 'protocol', 'chat'] as const;

const pluginIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'must be the id of a plugin, e.g. channel-webform');

/** Checked against the plugin's own schema, which only the plugin knows. Secrets are references, never values. */
const settingsSchema = z.record(z.string(), z.json());

export const channelsSchema = z
  .array(
    z.strictObject({
      instance: idSchema.describe('Unique among all plugin instances of the tenant'),
      plugin: pluginIdSchema,
      name: nameSchema,
      kind: z.enum(CHANNEL_KINDS),
      enabled: z.boolean().default(true),
      settings: settingsSchema,
    }),
  )
  .max(100);

export const routingSchema = z.strictObject({
  strategy: z.enum(['first-match', 'score']),
  fallback: z.strictObject({ team: idSchema }).describe('Where a ticket goes when every rule abstains'),
  rules: z.array(z.strictObject({ name: idSchema, plugin: pluginIdSchema, settings: settingsSchema })).max(100),
});

export const notificationsSchema = z.strictObject({
  instance: idSchema,
  plugin: pluginIdSchema,
  settings: settingsSchema,
});
