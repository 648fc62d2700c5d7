import { senderSettings } from '@sportello/mail';
import { z } from 'zod';
import { words } from './smtp.words.js';

/** A door for mail: an MTA's transport hands over here, or a mail client on the same machine while trying Sportello. */
export const smtpSettings = z.strictObject({
  listen: z
    .strictObject({
      host: z.string().min(1).max(253).default('127.0.0.1').meta(words.listenHost),
      port: z.int().min(0).max(65_535).meta(words.listenPort),
    })
    .meta(words.listen),
  protocol: z.enum(['smtp', 'lmtp']).default('smtp').meta(words.protocol),
  addresses: z.array(z.email()).min(1).max(200).meta(words.addresses),
  maxBytes: z
    .int()
    .min(1024)
    .max(50 * 1024 * 1024)
    .default(50 * 1024 * 1024)
    .meta(words.maxBytes),
  maxConnections: z.int().min(1).max(1000).default(50).meta(words.maxConnections),
  idleSeconds: z.int().min(1).max(600).default(60).meta(words.idleSeconds),
  sessionSeconds: z.int().min(1).max(3600).default(600).meta(words.sessionSeconds),
  sender: senderSettings,
});

export type SmtpDoor = z.output<typeof smtpSettings>;
