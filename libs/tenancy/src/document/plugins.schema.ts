import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';
import { wayInSchema } from './service-limits.schema.js';
import { areasSchema, holderTermsShape, workKindsSchema } from './work-kinds.schema.js';

/** What a ticket's channel may be: the way the request came, whichever plugin carried it. */
export const CHANNEL_KINDS = ['mail', 'webform', 'phone', 'fax', 'pec', 'protocol', 'chat'] as const;

const pluginIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'must be the id of a plugin, e.g. channel-webform');

/** Checked against the plugin's own schema, which only the plugin knows. Secrets are references, never values. */
const settingsSchema = z.record(z.string(), z.json());

const isolationSchema = z
  .enum(['in-process', 'worker'])
  .exactOptional()
  .describe('Where the plugin runs for this instance: `in-process` (the default), or a thread of its own (`worker`)');

const enabledSchema = z
  .boolean()
  .exactOptional()
  .describe('`false`: switched off. A rule then abstains; what is for a notifier or a supplier waits. Default `true`');

/** Instances of one kind that a tenant may have: beyond it, somebody's program wrote the file. */
const MOST = 100;
const TOO_MANY = { it: `al massimo ${MOST} fornitori`, en: `at most ${MOST} suppliers` };

const originSchema = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?$/, 'must be an origin, e.g. https://portal.example');

export const channelsSchema = z
  .array(
    z.strictObject({
      instance: idSchema.describe('Unique among all plugin instances of the tenant'),
      plugin: pluginIdSchema,
      name: nameSchema,
      kind: z.enum(CHANNEL_KINDS),
      enabled: z.boolean().default(true),
      ...wayInSchema,
      embeddedIn: z
        .array(originSchema)
        .min(1)
        .max(20)
        .exactOptional()
        .describe('Other portals whose pages may show this form inside themselves (C8). Left out: none'),
      isolation: isolationSchema,
      settings: settingsSchema,
    }),
  )
  .max(MOST);

export const routingSchema = z.strictObject({
  strategy: z.enum(['first-match', 'score']),
  fallback: z.strictObject({ team: idSchema }).describe('Where a ticket goes when every rule abstains'),
  outside: z
    .strictObject({ team: idSchema })
    .exactOptional()
    .describe(
      'Where a request goes that is about a service its organisation has not activated (D15); left out: the rules decide',
    ),
  rules: z
    .array(
      z.strictObject({
        name: idSchema,
        plugin: pluginIdSchema,
        enabled: enabledSchema,
        isolation: isolationSchema,
        settings: settingsSchema,
      }),
    )
    .max(MOST),
});

export const notificationsSchema = z.strictObject({
  instance: idSchema,
  plugin: pluginIdSchema,
  enabled: enabledSchema,
  isolation: isolationSchema,
  settings: settingsSchema,
});

/** Who tasks can be given to (B5, B10). */
export const escalationSchema = z.strictObject({
  kinds: workKindsSchema,
  areas: areasSchema,
  sandbox: z
    .boolean()
    .default(false)
    .describe('`true`: nothing here is real; suppliers give themselves tasks and play the desk, to try their programs'),
  suppliers: z
    .record(
      idSchema,
      z
        .strictObject({
          name: nameSchema,
          calendar: idSchema.optional().describe('One of `calendars`: the terms of its tasks are counted in it'),
          ...holderTermsShape,
          agreement: z
            .enum(['sla', 'underpinning-contract'])
            .default('sla')
            .describe(
              'What binds it to its terms: the service levels of its contract, or a contract that underpins another’s',
            ),
          contract: z
            .string()
            .regex(/^[A-Z0-9]{10}$/, 'must be a CIG: ten capital letters and digits')
            .optional()
            .describe('Identifier of the contract (CIG)'),
          callbacks: z
            .array(
              z
                .string()
                .regex(
                  /^https?:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?$/,
                  'must be an origin, e.g. https://api.supplier.example',
                ),
            )
            .max(10)
            .optional()
            .describe('Origins to which it may have answers sent (X-ReplyTo); left out: none'),
          instance: z.strictObject({
            name: idSchema.describe('Unique among all plugin instances of the tenant'),
            plugin: pluginIdSchema,
            enabled: enabledSchema,
            isolation: isolationSchema,
            settings: settingsSchema,
          }),
        })
        .refine(({ calendar, target }) => target === undefined || calendar !== undefined, {
          message: 'a target needs the calendar it is counted in',
          path: ['target'],
        })
        .refine(({ calendar, silentAfter }) => silentAfter === undefined || calendar !== undefined, {
          message: 'silence needs the calendar it is counted in',
          path: ['silentAfter'],
        }),
    )
    .refine((suppliers) => Object.keys(suppliers).length <= MOST, { params: { text: TOO_MANY } })
    .default({}),
});
