import { dropSettings } from '@sportello/drop-folder';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { phoneDigits } from './fax.sidecar.js';
import { words } from './fax.words.js';

const administration = z.strictObject({
  number: z
    .string()
    .max(30)
    .refine((number) => phoneDigits(number) !== null, { message: 'a telephone number is expected' })
    .optional()
    .meta(words.administrationsNumber),
  name: z.string().min(1).max(200).meta(words.administrationsName),
});

const ocr = z.strictObject({
  enabled: z.boolean().default(true).meta(words.ocrEnabled),
  // Each is an argument of a program: a list, and nothing a tenant could write.
  languages: z
    .array(z.enum(['ita', 'eng', 'deu', 'fra', 'slv']))
    .min(1)
    .max(5)
    .default(['ita'])
    .meta(words.ocrLanguages),
  maxPages: z.int().min(1).max(100).default(10).meta(words.ocrMaxPages),
});

export const faxSettings = z
  .strictObject({
    source: z.enum(['folder', 'spool', 'upload']).default('folder').meta(words.source),
    ...dropSettings,
    folder: dropSettings.folder.optional().meta(words.folder),
    secrets: z.array(secretRef()).max(5).default([]).meta(words.secrets),
    toleranceSeconds: z.int().min(10).max(3_600).default(300).meta(words.toleranceSeconds),
    maxBytes: z
      .int()
      .min(1_024)
      .max(100 * 1024 * 1024)
      .default(50 * 1024 * 1024)
      .meta(words.maxBytes),
    maxPages: z.int().min(1).max(500).default(100).meta(words.maxPages),
    maxPagePixels: z.int().min(1_000_000).max(100_000_000).default(40_000_000).meta(words.maxPagePixels),
    administrations: z.array(administration).max(5_000).default([]).meta(words.administrations),
    ocr: ocr.prefault({}).meta(words.ocr),
  })
  .refine(({ source, folder }) => source === 'upload' || folder !== undefined, {
    path: ['folder'],
    message: 'faxes that come into a folder need one',
  })
  .refine(({ source, secrets }) => source !== 'upload' || secrets.length > 0, {
    path: ['secrets'],
    message: 'a gateway needs a secret to sign with',
  });

export type FaxSettings = z.output<typeof faxSettings>;
