import { z } from 'zod';
import { personIdSchema } from './absence.schema.js';
import { idSchema, nameSchema } from './common.schema.js';

/** Words of taxonomies are others': `IS-1`, `AMBER+STRICT`. */
const codeSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:+-]{0,59}$/, 'must be letters, digits and . _ : + -, e.g. IS-1');

const wordsSchema = z
  .string()
  .regex(/^[\p{L}\p{N}]+([ '’-][\p{L}\p{N}]+)*\*?$/u, 'must be words, at most with a * at the end')
  .max(60);

const reportSchema = z
  .strictObject({
    kind: idSchema,
    name: nameSchema,
    within: z
      .string()
      .regex(/^([1-9]\d{0,3}h|[1-9]\d?mo)$/, 'must be hours or months, e.g. 24h or 1mo')
      .describe('Wall-clock time, never business time'),
    from: idSchema
      .default('awareness')
      .describe('`awareness`, `end` of the incident, or the kind of another report of the regime, from its sending'),
    orEnd: z.boolean().default(false).describe('While the incident goes on, counted from its end instead'),
    repeat: z.boolean().default(false).describe('Due again and again while the incident goes on'),
    onRequest: z.boolean().default(false).describe('Only when the authority asks for it, counted from then'),
    warnAt: z.array(z.int().min(1).max(99)).max(10).default([50, 75, 90]).describe('Percentages of the term'),
  })
  .describe('One report the regime asks for');

const regimeSchema = z.strictObject({
  name: nameSchema,
  applies: z
    .enum(['always', 'personal-data', 'chosen'])
    .default('always')
    .describe('To every incident, to those with personal data, or to those a person chooses it for'),
  reports: z.array(reportSchema).min(1).max(20),
});

/** A2: who handles reports of cyber threats, what the law asks for, in which words incidents are described. */
export const securitySchema = z.strictObject({
  team: idSchema.optional().describe('Its people see restricted requests; supervisors always do'),
  readers: z.array(personIdSchema).max(100).default([]).describe('Further people who see restricted requests'),
  kind: idSchema
    .optional()
    .describe('What a request becomes whose kind nobody chose and whose subject has one of the words'),
  words: z.array(wordsSchema).max(200).default([]).describe('A * at the end stands for any ending'),
  regimes: z.record(idSchema, regimeSchema).default({}),
  taxonomy: z
    .strictObject({
      incidentTypes: z.record(codeSchema, nameSchema).default({}).describe('e.g. IS-1'),
      predicates: z
        .record(codeSchema, z.strictObject({ name: nameSchema, values: z.record(codeSchema, nameSchema) }))
        .default({})
        .describe('Predicates of the vector with their values, e.g. of TC-ACN'),
    })
    .prefault({}),
});
