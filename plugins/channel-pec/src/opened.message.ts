import { headerValue, MailRefused, parseMail, type MailPart, type ParsedMail } from '@sportello/mail';
import { PoisonMessageError, type PluginContext, type StoredInbound } from '@sportello/plugin-sdk';
import type { PecMailbox } from './pec.settings.js';
import { sealOf, type Seal } from './provider.seal.js';

/** A certified message taken apart: what its seal is worth, and what lies under it. */
export interface OpenedMessage {
  /** Headers of the whole message; no signature covers them. */
  readonly mail: ParsedMail;
  readonly seal: Seal;
  /** Null when there is none, `'several'` when it cannot be told which counts. */
  readonly daticert: MailPart | 'several' | null;
  /** The original message, byte for byte. */
  readonly postacert: MailPart | 'several' | null;
}

/** In lower case; empty when there is none. */
export const pecHeader = (mail: ParsedMail, name: 'x-ricevuta' | 'x-trasporto'): string =>
  headerValue(mail, name)?.trim().toLowerCase() ?? '';

/** @throws PoisonMessageError for bytes that are no mail */
export async function parsedOrPoison(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return await parseMail(raw);
  } catch (cause) {
    if (cause instanceof MailRefused) throw new PoisonMessageError(`mail-${cause.code}`, cause.reason, { cause });
    throw cause;
  }
}

/** @param mail the message's own headers and parts */
export async function openedMessage(
  ctx: PluginContext<PecMailbox>,
  message: StoredInbound,
  raw: Uint8Array,
  mail: ParsedMail,
): Promise<OpenedMessage> {
  const seal = await sealOf(raw, mail, ctx.settings.trust, new Date(message.receivedAt));
  // What stands beside the signed part is anybody's: where there is one, only what lies in it is looked at.
  const { attachments } = seal.signed === null ? mail : await parsedOrPoison(seal.signed);
  return {
    mail,
    seal,
    daticert: only(attachments, (part) => part.fileName.toLowerCase() === 'daticert.xml'),
    postacert: only(
      attachments,
      (part) => part.mediaType === 'message/rfc822' && part.fileName.toLowerCase() === 'postacert.eml',
    ),
  };
}

function only(parts: readonly MailPart[], is: (part: MailPart) => boolean): MailPart | 'several' | null {
  const [found, ...more] = parts.filter(is);
  return more.length > 0 ? 'several' : (found ?? null);
}
