import { dropSettings } from '@sportello/drop-folder';
import { z } from 'zod';
import { phoneDigits } from './fax.sidecar.js';
import { words } from './fax.words.js';

export const faxSettings = z.strictObject({
  ...dropSettings,
  maxBytes: z
    .int()
    .min(1_024)
    .max(100 * 1024 * 1024)
    .default(50 * 1024 * 1024)
    .meta(words.maxBytes),
  maxPages: z.int().min(1).max(500).default(100).meta(words.maxPages),
  maxPagePixels: z.int().min(1_000_000).max(100_000_000).default(40_000_000).meta(words.maxPagePixels),
  administrations: z
    .array(
      z.strictObject({
        number: z
          .string()
          .max(30)
          .refine((number) => phoneDigits(number) !== null, { message: 'a telephone number is expected' })
          .meta(words.administrationsNumber),
        name: z.string().min(1).max(200).meta(words.administrationsName),
      }),
    )
    .max(5_000)
    .default([])
    .meta(words.administrations),
});

export type FaxSettings = z.output<typeof faxSettings>;
