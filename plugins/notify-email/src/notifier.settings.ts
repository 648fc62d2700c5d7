import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const name = z
  .string()
  .max(120)
  .regex(/^[^\r\n<>"]*$/, 'must be one line without < > "');

/** How the people who ask are written to. */
export const notifierSettings = z.strictObject({
  from: z.strictObject({ name, address: z.email() }),
  replyTo: z.email().optional().describe('Where answers go; the sender address when left out. It must be an address that a channel of the tenant reads'),
  transport: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('outbox') }).describe('No mail server: messages are kept to be read, clearly marked as not sent'),
    z.strictObject({
      type: z.literal('smtp'),
      host: z.string().min(1).max(253),
      port: z.int().min(1).max(65_535).default(587),
      tls: z.enum(['implicit', 'starttls', 'none']).default('starttls'),
      user: z.string().min(1).max(320).optional(),
      password: secretRef().optional(),
      ca: z.string().max(20_000).optional().describe('Certificate authority of the server, PEM, when it is not a public one'),
    }),
  ]),
});

export type NotifierSettings = z.output<typeof notifierSettings>;
