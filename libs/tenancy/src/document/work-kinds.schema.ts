import { durationSchema } from '@sportello/business-time';
import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

/** Sorts of work of a tenant that names none: those third level is asked for (B5). */
export const WORK_KINDS = {
  intervention: { name: { it: 'Intervento', en: 'Intervention' } },
  'ordinary-duties': { name: { it: 'Supporto agli adempimenti ordinari', en: 'Help with ordinary duties' } },
  'extraordinary-duties': {
    name: { it: 'Supporto agli adempimenti straordinari', en: 'Help with extraordinary duties' },
  },
  'regulatory-update': { name: { it: 'Aggiornamento normativo', en: 'Regulatory update' } },
  training: { name: { it: 'Formazione', en: 'Training' } },
} as const;

/** B5: what tasks can be about. The first is what a task is about when nobody says. */
export const workKindsSchema = z
  .record(idSchema, z.strictObject({ name: nameSchema }))
  .refine((kinds) => Object.keys(kinds).length > 0, 'must name at least one sort of work')
  .refine((kinds) => Object.keys(kinds).length <= 50, 'at most 50 sorts of work')
  .default(WORK_KINDS)
  .describe('Sorts of work a task can be, the usual first');

/** The terms of whoever tasks can be given to. */
export const holderTermsShape = {
  target: durationSchema.optional().describe('Term of a task that states none, counted in the calendar'),
  warnAt: z
    .array(z.number().gt(0).lt(100))
    .max(10)
    .refine((all) => all.every((one, at) => at === 0 || one > (all[at - 1] ?? 0)), 'must rise')
    .default([80])
    .describe('Percentages of the term at which a reminder leaves by itself (A5); another leaves when it expires'),
  silentAfter: durationSchema
    .optional()
    .describe('How long, in the calendar, they may say nothing while it is their turn; then they are reminded'),
  kinds: z
    .array(
      z.strictObject({
        kind: idSchema.describe('One of `escalation.kinds`'),
        target: durationSchema.optional().describe('Its own term'),
      }),
    )
    .max(50)
    .exactOptional()
    .describe('Sorts of work they are given; left out: every sort, in the common term'),
};

/** B5, B10: a competence centre of the house, which works its tasks under an operational level agreement (OLA). */
export const areasSchema = z
  .array(
    z.strictObject({
      team: idSchema.describe('One of `teams`: its people accept, ask and conclude'),
      calendar: idSchema.optional().describe('One of `calendars`; the team’s own when left out'),
      ...holderTermsShape,
    }),
  )
  .max(100)
  .refine((areas) => new Set(areas.map(({ team }) => team)).size === areas.length, 'a team can be an area once')
  .default([])
  .describe('Internal areas tasks can be given to');
