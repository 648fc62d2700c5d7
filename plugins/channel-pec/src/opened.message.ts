import { MailRefused, parseMail, type MailPart, type ParsedMail } from '@sportello/mail';
import { PoisonMessageError, type PluginContext, type StoredInbound } from '@sportello/plugin-sdk';
import {
  StatementRefused,
  type CertifiedMailEvidence,
  type CertifiedStatement,
  type Presented,
} from './certified-mail.evidence.js';
import { pecEvidence } from './pec.evidence.js';
import type { PecMailbox } from './pec.settings.js';
import { sealOf, type Seal } from './provider.seal.js';

/** Systems of certified delivery this channel reads; asked in turn. */
export const SYSTEMS: readonly CertifiedMailEvidence[] = [pecEvidence];

/** A certified message taken apart: what its seal is worth, and what lies under it. */
export interface OpenedMessage {
  /** Of which system it is. */
  readonly by: CertifiedMailEvidence;
  /** Headers of the whole message; no signature covers them. */
  readonly mail: ParsedMail;
  readonly seal: Seal;
  /** What the provider certifies; words where it does not, and `code` names the trouble. */
  readonly certified: CertifiedStatement | NothingCertified;
  /** The original message, byte for byte. Null when there is none, `'several'` when it cannot be told which counts. */
  readonly original: MailPart | 'several' | null;
}

export interface NothingCertified {
  readonly code: 'missing' | 'several' | 'refused';
  readonly why: string;
}

export const isCertified = (certified: OpenedMessage['certified']): certified is CertifiedStatement =>
  !('code' in certified);

/** @throws PoisonMessageError for bytes that are no mail */
export async function parsedOrPoison(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return await parseMail(raw);
  } catch (cause) {
    if (cause instanceof MailRefused) throw new PoisonMessageError(`mail-${cause.code}`, cause.reason, { cause });
    throw cause;
  }
}

interface Found {
  readonly by: CertifiedMailEvidence;
  readonly presented: Presented;
}

/** What the message claims to be, in the system that is surest of it; null: ordinary mail. */
export function presentedBy(systems: readonly CertifiedMailEvidence[], mail: ParsedMail): Found | null {
  const found = systems.flatMap((by): Found[] => {
    const presented = by.presented(mail);
    return presented === null ? [] : [{ by, presented }];
  });
  return found.find(({ presented }) => presented.as !== 'perhaps-receipt') ?? found[0] ?? null;
}

/** @param mail the message's own headers and parts */
export async function openedMessage(
  ctx: PluginContext<PecMailbox>,
  by: CertifiedMailEvidence,
  message: StoredInbound,
  raw: Uint8Array,
  mail: ParsedMail,
): Promise<OpenedMessage> {
  const seal = await sealOf(raw, mail, ctx.settings.trust, new Date(message.receivedAt));
  // What stands beside the signed part is anybody's: where there is one, only what lies in it is looked at.
  const { attachments } = seal.signed === null ? mail : await parsedOrPoison(seal.signed);
  return {
    ...{ by, mail, seal },
    certified: certifiedIn(
      by,
      only(attachments, (part) => by.isStatement(part)),
    ),
    original: only(attachments, (part) => by.isOriginal(part)),
  };
}

function certifiedIn(by: CertifiedMailEvidence, part: MailPart | 'several' | null): OpenedMessage['certified'] {
  if (part === null) return { code: 'missing', why: 'there is no daticert.xml' };
  if (part === 'several') return { code: 'several', why: 'there are several daticert.xml' };
  try {
    return by.statement(part.content);
  } catch (error) {
    if (error instanceof StatementRefused) return { code: 'refused', why: error.message };
    throw error;
  }
}

function only(parts: readonly MailPart[], is: (part: MailPart) => boolean): MailPart | 'several' | null {
  const [found, ...more] = parts.filter(is);
  return more.length > 0 ? 'several' : (found ?? null);
}
