import { z } from 'zod';
import { idSchema, nameSchema, textSchema } from './common.schema.js';

export const LEVELS = ['L1', 'L2', 'L3'] as const;

/** D2: whose people a team is made of. */
export const PARTIES = ['administration', 'supplier'] as const;

export const teamsSchema = z.record(
  idSchema,
  z.strictObject({
    name: nameSchema,
    level: z.enum(LEVELS),
    calendar: idSchema.describe('One of `calendars`'),
    party: z
      .enum(PARTIES)
      .default('administration')
      .describe('Whose people deliver the service here: the Administration’s or the supplier’s (D2)'),
    front: idSchema.exactOptional().describe('One of `fronts`'),
    skills: z
      .array(idSchema)
      .max(100)
      .default([])
      .describe('Competence domains and skills of its people, as routing rules ask for them (B4)'),
    capacity: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Tickets it can work on at once; routing by workload compares teams by it'),
  }),
);

/** What a kind of request means to Sportello itself, where it means more than its name. */
export const KIND_PURPOSES = [
  'reminder',
  'complaint',
  'out-of-scope',
  'security',
  'maintenance',
  'activation',
] as const;

export const kindsSchema = z.record(
  idSchema,
  z.strictObject({
    name: nameSchema,
    restricted: z.boolean().default(false).describe('Seen only by those who handle it, e.g. cyber threats (A2)'),
    purpose: z
      .enum(KIND_PURPOSES)
      .exactOptional()
      .describe(
        '`reminder`: a sollecito, `complaint`: a reclamo for the supervisor (C4); `out-of-scope`: answered with courtesy, outside the terms (C1); `security`: a cyber threat (A2); `maintenance`: started by those entitled only (B18); `activation`: asks for a service its organisation does not have (D15)',
      ),
  }),
);

export const userTypesSchema = z.record(idSchema, z.strictObject({ name: nameSchema }));

const severitySchema = z.strictObject({
  name: nameSchema,
  definition: textSchema.describe('Shown to whoever classifies (B13)'),
});

export const severitiesSchema = z.strictObject({ '1': severitySchema, '2': severitySchema, '3': severitySchema });
