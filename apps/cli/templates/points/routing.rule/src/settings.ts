import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const settings = z.strictObject({
  /** Words looked for in the subject, each with the team that takes what has it; the first that is found decides. */
  words: z
    .array(z.strictObject({ word: z.string().min(1).max(100), team: id.meta({ 'x-reference': 'team' }) }))
    .min(1)
    .max(100),
});

export type Settings = z.output<typeof settings>;
