import { z } from 'zod';
import { idSchema, nameSchema, textSchema } from './common.schema.js';

/** What an answer may be filled in with. */
export const OUT_OF_SCOPE_PLACES = ['number', 'requester', 'subject', 'office', 'contacts', 'service'] as const;
const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

const placesOf = (text: string): string[] => [...text.matchAll(PLACE)].map(([, place = '']) => place);
const known = (text: string): boolean =>
  placesOf(text).every((place) => OUT_OF_SCOPE_PLACES.some((one) => one === place));
const complete = (text: string): boolean => placesOf(text).includes('office') && placesOf(text).includes('contacts');
const answer = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .refine(known, `must name only ${OUT_OF_SCOPE_PLACES.map((place) => `{{${place}}}`).join(', ')}`)
  .refine(complete, 'must name {{office}} and {{contacts}}: who asked is told where to go');

/** C1: what is not this desk’s to answer is closed with a courteous answer that names the right office. */
export const outOfScopeSchema = z.strictObject({
  answer: z
    .strictObject({ it: answer, en: answer })
    .describe('The answer, with {{office}}, {{contacts}} and others in their places'),
  offices: z
    .record(
      idSchema,
      z.strictObject({
        name: nameSchema,
        contacts: textSchema.describe('How to reach it'),
        for: z
          .array(
            z.strictObject({
              area: idSchema,
              topic: idSchema.exactOptional(),
              subtopic: idSchema.exactOptional(),
            }),
          )
          .max(200)
          .default([])
          .describe('Parts of the classification for which it is proposed'),
      }),
    )
    .refine((offices) => Object.keys(offices).length > 0, 'must name at least one office'),
});

/** An answer with its places filled in. @param values by place */
export const filledAnswer = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(PLACE, (whole, place: string) => values[place] ?? whole);
