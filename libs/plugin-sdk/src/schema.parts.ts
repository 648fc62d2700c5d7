import { z } from 'zod';
import type { ProtocolRegistration } from './content.contract.js';
import { blobRefSchema, LIMITS } from './limits.schema.js';

// What several schemas are made of; plugins are given the schemas, not these.

export const short = z.string().max(1_000);
export const instant = z.iso.datetime({ offset: true });
export const text = z.string().max(LIMITS.text);
export const json = z.json();
export const identifiers = z.array(z.string().max(2_000)).max(10_000);

export const attachmentSchema = z.object({
  name: short,
  mediaType: z.string().max(200),
  blob: blobRefSchema,
  contentId: short.exactOptional(),
});

const protocolCode = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
export const protocolRegistrationSchema: z.ZodType<ProtocolRegistration> = z.object({
  administration: protocolCode,
  office: protocolCode,
  register: protocolCode.exactOptional(),
  number: z.string().regex(/^[0-9]{1,20}$/),
  date: z.iso.date(),
  time: z.string().min(1).max(30).exactOptional(),
});
