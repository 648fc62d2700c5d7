import { dropSettings } from '@sportello/drop-folder';
import { z } from 'zod';
import { words } from './red.words.js';

export const redSettings = z.strictObject({
  ...dropSettings,
  maxBytes: z
    .int()
    .min(1_024)
    .max(200 * 1024 * 1024)
    .default(100 * 1024 * 1024)
    .meta(words.maxBytes),
  administrations: z
    .array(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/))
    .max(50)
    .default([])
    .meta(words.administrations),
});

export type RedSettings = z.output<typeof redSettings>;
