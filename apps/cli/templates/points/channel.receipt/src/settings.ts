import { z } from 'zod';

export const settings = z.strictObject({
  /** The only one whose reports are believed to speak of what was sent. */
  issuer: z.string().min(1).max(200),
});

export type Settings = z.output<typeof settings>;
