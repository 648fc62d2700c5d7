import { z } from 'zod';
import { idSchema, nameSchema, textSchema } from './common.schema.js';
import { topicReferenceSchema } from './service-limits.schema.js';

const isMoment = (text: string): boolean => {
  const at = Date.parse(`${text}:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** A moment on the wall clock of the administration's zone. */
const wallMomentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a date and a time, e.g. 2026-03-31T18:00')
  .refine(isMoment, 'there is no such date or time');

const fewSchema = <T extends z.ZodType>(entry: T) => z.array(entry).min(1).max(5_000).exactOptional();

/** Whom a campaign is for: whoever is of any of these. */
const groupsSchema = z
  .strictObject({
    userTypes: fewSchema(idSchema).describe('Of `userTypes`, as people say of themselves'),
    organisations: fewSchema(idSchema).describe('Of `organisations`'),
    addresses: fewSchema(
      z
        .string()
        .regex(/^[^\s@]{0,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be an address in small letters, or @domain')
        .max(254),
    ).describe('Addresses, or `@domain` for all of a domain'),
    fiscalCodes: fewSchema(
      z.string().regex(/^[A-Z0-9]{11,16}$/, 'must be a tax code in capital letters, 11 to 16 letters and digits'),
    ).describe('Tax codes: of whoever has logged in, or given in a field of a form'),
    claims: fewSchema(z.string().trim().min(1).max(200)).describe(
      'Groups that the identity provider tells of whoever has logged in',
    ),
  })
  .refine((groups) => Object.keys(groups).length > 0, {
    message: 'must name a group; leave it out for a campaign that is for everybody',
  });

/** D14: dedicated assistance. Channels named by a campaign are open only as long as one of theirs is, and to whom it is for. */
export const campaignsSchema = z
  .array(
    z.strictObject({
      campaign: idSchema.describe('Unique among the campaigns; stays on its tickets'),
      name: nameSchema,
      description: textSchema.exactOptional().describe('What it is about, for those it concerns'),
      from: wallMomentSchema.describe('When it opens by itself, in `zone`'),
      to: wallMomentSchema
        .exactOptional()
        .describe('When it closes by itself, in `zone`; left out: dedicated assistance without an end'),
      channels: z.array(idSchema).min(1).max(20).describe('Instances of `channels` that are dedicated to it'),
      topics: z
        .array(topicReferenceSchema)
        .min(1)
        .max(200)
        .exactOptional()
        .describe('What it is about; left out: everything its channels serve'),
      groups: groupsSchema.exactOptional().describe('Whom it is for; left out: everybody'),
      team: idSchema.exactOptional().describe('Of `teams`: who has its requests; left out: the rules decide'),
    }),
  )
  .max(200)
  .default([]);
