import { dropSettings } from '@sportello/drop-folder';
import { z } from 'zod';
import { phoneDigits } from './fax.sidecar.js';

export const faxSettings = z.strictObject({
  ...dropSettings,
  maxBytes: z
    .int()
    .min(1_024)
    .max(100 * 1024 * 1024)
    .default(50 * 1024 * 1024)
    .describe('Bytes of one fax'),
  maxPages: z.int().min(1).max(500).default(100).describe('Pages of one fax; one with more is shown to a person'),
  maxPagePixels: z
    .int()
    .min(1_000_000)
    .max(100_000_000)
    .default(40_000_000)
    .describe('Pixels of one page: 8 million is a fine fax of A4'),
  administrations: z
    .array(
      z.strictObject({
        number: z
          .string()
          .max(30)
          .refine((number) => phoneDigits(number) !== null, { message: 'a telephone number is expected' }),
        name: z.string().min(1).max(200),
      }),
    )
    .max(5_000)
    .default([])
    .describe('Numbers of public administrations, which may not send documents by fax (art. 47 CAD)'),
});

export type FaxSettings = z.output<typeof faxSettings>;
