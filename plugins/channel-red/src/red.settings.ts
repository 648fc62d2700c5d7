import { dropSettings } from '@sportello/drop-folder';
import { z } from 'zod';

export const redSettings = z.strictObject({
  ...dropSettings,
  maxBytes: z
    .int()
    .min(1_024)
    .max(200 * 1024 * 1024)
    .default(100 * 1024 * 1024)
    .describe('Bytes of one registration with all its documents'),
  administrations: z
    .array(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/))
    .max(50)
    .default([])
    .describe('IPA codes of the administrations whose registrations are taken; empty: any'),
});

export type RedSettings = z.output<typeof redSettings>;
