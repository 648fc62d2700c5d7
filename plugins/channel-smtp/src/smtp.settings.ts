import { z } from 'zod';

/** A door for mail: an MTA's transport hands over here, or a mail client on the same machine while trying Sportello. */
export const smtpSettings = z.strictObject({
  listen: z.strictObject({
    host: z.string().min(1).max(253).default('127.0.0.1'),
    port: z.int().min(0).max(65_535).describe('0: any free port'),
  }),
  protocol: z.enum(['smtp', 'lmtp']).default('smtp'),
  addresses: z.array(z.email()).min(1).max(200).describe('Recipients this door takes mail for; others are refused'),
  maxBytes: z
    .int()
    .min(1024)
    .max(50 * 1024 * 1024)
    .default(50 * 1024 * 1024)
    .describe('Bytes of one message; announced to the sender, who is refused beyond it'),
  maxConnections: z.int().min(1).max(1000).default(50),
  idleSeconds: z.int().min(1).max(600).default(60).describe('A sender that says nothing for so long is cut off'),
  sessionSeconds: z
    .int()
    .min(1)
    .max(3600)
    .default(600)
    .describe('A connection ends after so long, whatever the sender says; a message not taken by then is sent again'),
});

export type SmtpDoor = z.output<typeof smtpSettings>;
