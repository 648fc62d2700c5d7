import { z } from 'zod';
import { words } from './security-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

const wordList = z
  .array(
    z
      .string()
      .regex(/^[\p{L}\p{N}]+([ '’-][\p{L}\p{N}]+)*\*?$/u, 'expected words, at most with a * at the end')
      .max(60),
  )
  .min(1)
  .max(200);

/** A2: what marks a report of a possible cyber threat, and who takes it. */
export const securityRuleSettings = z
  .strictObject({
    team: id.meta({ 'x-reference': 'team' }).meta(words.team),
    kinds: z
      .array(id.meta({ 'x-reference': 'kind' }))
      .min(1)
      .max(50)
      .optional()
      .meta(words.kinds),
    words: wordList.optional().meta(words.words),
    score: z.number().min(0).max(1000).default(1000).meta(words.score),
  })
  .refine(({ kinds, words: said }) => kinds !== undefined || said !== undefined, {
    message: 'kinds or words are needed',
    path: ['kinds'],
  });

export type SecurityRuleSettings = z.output<typeof securityRuleSettings>;
