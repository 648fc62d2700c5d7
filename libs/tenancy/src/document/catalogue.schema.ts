import { z } from 'zod';
import { personIdSchema } from './absence.schema.js';
import { idSchema, nameSchema, textSchema } from './common.schema.js';
import { topicReferenceSchema } from './service-limits.schema.js';

/** Where an administration stands with a service. */
export const SERVICE_PHASES = ['acquisition', 'start-up', 'use'] as const;

/** Who has a service: everybody, who has asked for it, or whom it was made for. */
export const SERVICE_AVAILABILITIES = ['all', 'on-request', 'dedicated'] as const;

const described = {
  service: idSchema.describe('Unique in the whole catalogue, sub-services included'),
  name: nameSchema,
  description: textSchema.exactOptional(),
  triplets: z.array(topicReferenceSchema).max(200).default([]).describe('Requests on these topics are about it'),
};

const subServiceSchema = z.strictObject({
  ...described,
  phase: z.enum(SERVICE_PHASES).exactOptional().describe('When it is not that of its service'),
  availability: z.enum(SERVICE_AVAILABILITIES).exactOptional().describe('When it is not that of its service'),
});

/** The catalogue: services, their sub-services, and who does what (D15). */
export const servicesSchema = z
  .array(
    z.strictObject({
      ...described,
      phase: z.enum(SERVICE_PHASES),
      availability: z.enum(SERVICE_AVAILABILITIES),
      assistance: textSchema.describe('How assistance is given'),
      administration: textSchema.describe('What the administration does itself'),
      support: textSchema.describe('What support it gets'),
      subServices: z.array(subServiceSchema).max(100).default([]),
    }),
  )
  .max(200);

/** Administrations served inside the tenant (D9), as far as requests must be told apart by them. */
export const organisationsSchema = z.record(
  idSchema,
  z.strictObject({
    name: nameSchema,
    aliases: z
      .array(z.string().trim().min(2).max(200))
      .max(50)
      .default([])
      .describe('Other names by which people write it; capitals, accents and spaces do not matter'),
    domains: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain, e.g. comune.example'))
      .max(50)
      .default([])
      .describe('Mail domains of its people'),
    activated: z
      .array(idSchema)
      .max(500)
      .default([])
      .describe('Of `services`: on request or dedicated ones that it has. With a service go its sub-services'),
    delegates: z
      .array(personIdSchema)
      .max(200)
      .default([])
      .describe('Ids with which its delegates sign in: they see how its tickets stand'),
  }),
);
