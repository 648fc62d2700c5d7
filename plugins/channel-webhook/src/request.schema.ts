import { z } from 'zod';
import type { WebhookSettings } from './webhook.settings.js';

/** Texts databases, mail headers and terminals can keep: no control characters, no half characters. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;
const BREAK = /[\r\n\t]/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const coded = (code: string) => ({ params: { code } });
const notBlank = (text: string) => /[^\s\p{Cf}]/u.test(text);

const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !CONTROL.test(value), coded('bad-characters'));
const line = (max: number) => text(max).refine((value) => !BREAK.test(value), coded('bad-characters'));
const required = <T extends z.ZodType<string>>(schema: T) => schema.refine(notBlank, coded('required'));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const name = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/;

/** Bytes that base64 stands for. */
export const decodedSize = (content: string): number =>
  Math.floor((content.length * 3) / 4) - (content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0);

/** The body a sender may push. Unknown keys are refused: a fact that is silently dropped is lost. */
export function requestSchema({ textMaxLength, attachments }: WebhookSettings) {
  const attachment = z.strictObject({
    name: required(line(200)),
    mediaType: z.string().refine((type) => attachments.mediaTypes.includes(type), coded('bad-media-type')),
    content: z
      .string()
      .refine((content) => BASE64.test(content), coded('bad-base64'))
      .refine((content) => content !== '', coded('empty'))
      .refine((content) => decodedSize(content) <= attachments.maxBytes, coded('too-large')),
  });
  return z.strictObject({
    requester: z.strictObject({
      name: required(line(120)).optional(),
      email: z.email().max(254).optional(),
      phone: z
        .string()
        .max(30)
        .regex(/^\+?[0-9][0-9 ()./-]{3,28}$/)
        .optional(),
      organisation: required(line(200)).optional(),
      userType: id.optional(),
    }),
    subject: required(line(200)),
    text: required(text(textMaxLength)),
    language: z.enum(['it', 'en']).optional(),
    sentAt: z.iso.datetime({ offset: true }).optional(),
    kind: id.optional(),
    area: id.optional(),
    topic: id.optional(),
    subtopic: id.optional(),
    severity: z.int().min(1).max(9).optional(),
    level: z
      .string()
      .regex(/^L[1-9]$/)
      .optional(),
    fields: z
      .record(z.string().regex(name), z.union([text(5_000), z.number(), z.boolean()]))
      .refine((fields) => Object.keys(fields).length <= 60, coded('too-many'))
      .optional(),
    // How many there are is judged before any of them.
    attachments: z.array(z.unknown()).max(attachments.max).pipe(z.array(attachment)).default([]),
  });
}

export type WebhookRequest = z.output<ReturnType<typeof requestSchema>>;
