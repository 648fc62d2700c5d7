import { z } from 'zod';
import { personIdSchema } from './absence.schema.js';
import { idSchema, nameSchema } from './common.schema.js';

/** CIG, the code of a public contract. */
const contractSchema = z
  .string()
  .regex(/^[A-Z0-9]{10}$/, 'must be a CIG: 10 capital letters and digits')
  .describe('CIG of the contract');

/** C3: under what effort is accounted for. */
export const accountSchema = z.strictObject({
  contract: contractSchema.exactOptional().describe('CIG to which work is accounted that points at no supplied system'),
  activities: z
    .record(idSchema, z.strictObject({ name: nameSchema }))
    .default({ work: { name: { it: 'Lavorazione', en: 'Work on the request' } } })
    .describe('What effort is spent on'),
});

/** B11: classes of the supplied systems and devices. */
export const systemsSchema = z.strictObject({
  classes: z.record(idSchema, z.strictObject({ name: nameSchema })).default({}),
});

const starterSchema = z
  .strictObject({
    name: nameSchema.describe('As it is told to whoever is refused'),
    emails: z.array(z.email('must be an e-mail address').max(254)).max(50).default([]),
    userTypes: z
      .array(idSchema)
      .max(20)
      .default([])
      .describe(
        'Some of `userTypes`. On a form people say themselves what they are: alone it is as good as their word',
      ),
  })
  .refine(({ emails, userTypes }) => emails.length + userTypes.length > 0, {
    message: 'must say by which address or type of user they are known',
  })
  .describe('Known when every condition given is met');

const planSchema = z.strictObject({
  name: nameSchema,
  classes: z.array(idSchema).max(50).default([]).describe('Some of `systems.classes`; all when empty'),
  contracts: z.array(contractSchema).max(50).default([]).describe('All when empty'),
  everyMonths: z.int().min(1).max(60).describe('From one check to the next'),
  proposeDaysBefore: z
    .int()
    .min(1)
    .max(90)
    .describe('Days before the check is due that its ticket is opened and its day proposed'),
  kind: idSchema.describe('One of `kinds` whose purpose is maintenance'),
  area: idSchema.exactOptional(),
  topic: idSchema.exactOptional(),
  subtopic: idSchema.exactOptional(),
  work: nameSchema.describe('What is done in a round'),
});

/** B11, B18: preventive maintenance, and who may start any maintenance. */
export const maintenanceSchema = z.strictObject({
  contact: personIdSchema
    .exactOptional()
    .describe('One of `people`: the Referente, who is informed of rounds proposed, moved, agreed and done'),
  desk: z
    .array(z.enum(['l1', 'l2', 'supervisor']))
    .min(1)
    .max(3)
    .default(['l1', 'supervisor'])
    .describe('Roles of the single point of contact, which starts maintenance on users’ reports'),
  starters: z.array(starterSchema).max(20).default([]).describe('Who else may start maintenance; nobody when empty'),
  plans: z.record(idSchema, planSchema).default({}),
});
