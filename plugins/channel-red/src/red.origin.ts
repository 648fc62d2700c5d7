import { PoisonMessageError } from '@sportello/plugin-sdk';
import { z } from 'zod';

const messageId = z
  .string()
  .max(998)
  .transform((id) => id.trim().replace(/^<(.*)>$/, '$1'))
  .refine((id) => /^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(id), { message: 'not a Message-ID' });

/** What the segnatura does not tell: how the registered document reached the protocol. Written by the protocol system. */
const originSchema = z.strictObject({
  /** Message-ID of the mail it came by, so that it is not taken twice when a mailbox is read as well. */
  messageId: messageId.optional(),
  /** It came by certified mail, whose provider has identified the mailbox. */
  certified: z.boolean().default(false),
  /** The PEC provider's own identifier of the message. */
  pecIdentifier: z.string().min(1).max(500).optional(),
});

export type RegistrationOrigin = z.output<typeof originSchema>;

/** @param bytes of `origin.json`; null: nobody said. @throws PoisonMessageError `origin-invalid` */
export function readOrigin(bytes: Uint8Array | null): RegistrationOrigin {
  if (bytes === null) return { certified: false };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    value = undefined;
  }
  const read = originSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new PoisonMessageError('origin-invalid', `origin.json: ${where} ${issue?.message ?? ''}`.slice(0, 300));
}
