import { z } from 'zod';
import { idSchema } from './common.schema.js';

/** Id of a person as their token tells it; it may be a mail address. */
export const personIdSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/,
    'must be 1 to 120 letters, digits and . _ @ -, starting with a letter or a digit',
  );

export const dateSchema = z.iso.date({ error: 'must be an existing date written as YYYY-MM-DD, e.g. 2026-08-17' });

/** How often somebody is told what is not urgent: as it happens, or all of it together. */
export const STAFF_RHYTHMS = ['at-once', 'hourly', 'daily'] as const;

/** People who work on tickets, as far as Sportello must know them: who is told, and who covers whom (C14). */
export const peopleSchema = z.record(
  personIdSchema,
  z.strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.email('must be an e-mail address').max(254).optional().describe('Where notices for the staff go'),
    team: idSchema.optional().describe('One of `teams`'),
    extension: z
      .string()
      .regex(/^[0-9*#+][0-9A-Za-z*#._+-]{0,19}$/, 'must be the extension of a telephone, e.g. 201')
      .exactOptional()
      .describe('Their telephone, as the exchange names it: calls that ring there open on their screen'),
    alsoIn: z.array(idSchema).max(20).default([]).describe('Other teams they work in, e.g. of another front (E1)'),
    skills: z
      .record(idSchema, z.int().min(0).max(4))
      .default({})
      .describe('Levels of some of `skills`, 0 none to 4 reference, until a supervisor declares others (A10)'),
    supervisor: z
      .boolean()
      .default(false)
      .describe('Told when a technician’s absence matters: of their own team, or of all teams when `team` is left out'),
    substitute: personIdSchema.optional().describe('One of `people`: who covers when this person is absent'),
    language: z
      .enum(['it', 'en'])
      .exactOptional()
      .describe('In which they are told; the first of `languages` when left out'),
    notices: z
      .enum(STAFF_RHYTHMS)
      .exactOptional()
      .describe('How they are told what is not urgent; as `notices.staff` says when left out'),
  }),
);

/** Days off, in the zone of the tenant, first and last included. */
export const absencesSchema = z
  .array(
    z
      .strictObject({
        person: personIdSchema.describe('One of `people`'),
        from: dateSchema,
        to: dateSchema,
        substitute: personIdSchema.optional().describe('Who covers this time, when not the usual substitute'),
      })
      .refine(({ from, to }) => from <= to, { message: 'must not end before it begins', path: ['to'] }),
  )
  .max(10_000);
