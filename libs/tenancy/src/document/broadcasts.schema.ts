import { z } from 'zod';
import { personIdSchema } from './absence.schema.js';
import { idSchema, nameSchema } from './common.schema.js';

const OFFICES = ['team', 'supplier', 'external'] as const;

const office = {
  team: idSchema.exactOptional().describe('One of `teams`, an internal area being one'),
  supplier: idSchema.exactOptional().describe('One of `escalation.suppliers`: it gets a task'),
  external: idSchema.exactOptional().describe('One of `broadcasts.external`: it is written to'),
};

const ONE = {
  it: 'ci vuole un ufficio solo: team, supplier o external',
  en: 'must be one office: team, supplier or external',
};

const isOne = (given: object): boolean => OFFICES.filter((kind) => kind in given).length === 1;

const officeSchema = z.strictObject(office).refine(isOne, { params: { text: ONE } });

const ruleOfficeSchema = z
  .strictObject({
    ...office,
    as: z
      .enum(['task', 'notice'])
      .exactOptional()
      .describe(
        'Something to do or to know; left out: a task for suppliers and internal areas, a notice for the others',
      ),
  })
  .refine(isOne, { params: { text: ONE } });

const conditionSchema = z
  .strictObject({
    report: z
      .array(z.enum(['ticket', 'security-report', 'problem']))
      .min(1)
      .max(3)
      .exactOptional(),
    kind: z.array(idSchema).min(1).max(100).exactOptional(),
    service: z.array(idSchema).min(1).max(200).exactOptional().describe('Of the catalogue, told by the triplet'),
    area: z.array(idSchema).min(1).max(200).exactOptional(),
    topic: z.array(idSchema).min(1).max(200).exactOptional(),
    subtopic: z.array(idSchema).min(1).max(200).exactOptional(),
    severity: z
      .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
      .min(1)
      .max(3)
      .exactOptional(),
  })
  .describe('What the report must be; what is left out does not matter');

const improvementSchema = z.strictObject({
  kind: z.enum(['corrective', 'preventive']),
  title: z.string().trim().min(1).max(200),
  owner: personIdSchema.describe('Who sees to it'),
  within: z
    .string()
    .regex(/^[1-9]\d{0,2}d$/, 'must be a number of days, e.g. 30d')
    .describe('From the broadcast'),
});

/** E5: whom one report concerns, all of whom are told at once, and which improvements it starts. */
export const broadcastsSchema = z.strictObject({
  external: z
    .record(
      idSchema,
      z.strictObject({
        name: nameSchema,
        email: z.email().max(254),
        language: z.enum(['it', 'en']).exactOptional().describe('Left out: the first of `languages`'),
      }),
    )
    .default({})
    .describe('Offices outside the administration that are written to'),
  restrictedTo: z
    .array(officeSchema)
    .max(100)
    .default([])
    .describe('Offices that may be told of restricted reports, beside `security.team`'),
  rules: z
    .array(
      z.strictObject({
        when: conditionSchema.prefault({}),
        offices: z.array(ruleOfficeSchema).min(1).max(100),
        improvements: z.array(improvementSchema).max(20).default([]),
      }),
    )
    .max(200)
    .default([])
    .describe('Whom a report concerns when nobody names the offices: those of every rule that fits'),
});
