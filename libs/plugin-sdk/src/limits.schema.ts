import { z } from 'zod';
import type { BlobRef } from './plugin.context.js';

/**
 * What a plugin may hand back, as schemas: the host refuses anything else at the border, and the contract suites check the
 * same before a plugin is shipped. Keys the contract does not know are dropped; bytes beyond the limits belong in a blob.
 */
export const LIMITS = {
  /** Messages of one poll. */
  messages: 1_000,
  /** Bytes of one message handed over by value; larger ones are put into `ctx.blobs` first. */
  rawBytes: 32 * 1024 * 1024,
  /** Characters of a message's text, of its HTML and of its quoted history, each. */
  text: 10_000_000,
  /** Attachments of one message. */
  attachments: 1_000,
} as const;

/** A `BlobRef`. */
export const blobRefSchema: z.ZodType<BlobRef> = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
});
