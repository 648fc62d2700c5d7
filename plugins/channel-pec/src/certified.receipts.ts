import { createHash } from 'node:crypto';
import type { ParsedMail } from '@sportello/mail';
import {
  PoisonMessageError,
  type DeliveryEvidence,
  type PluginContext,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import type { CertifiedMailEvidence, CertifiedStatement } from './certified-mail.evidence.js';
import {
  isCertified,
  openedMessage,
  parsedOrPoison,
  presentedBy,
  SYSTEMS,
  type NothingCertified,
  type OpenedMessage,
} from './opened.message.js';
import type { PecMailbox } from './pec.settings.js';

type Classify = (ctx: PluginContext<PecMailbox>, message: StoredInbound) => Promise<DeliveryEvidence | null>;

const LONGEST_DETAIL = 900;

/** Codes under which what certifies nothing waits for a person. */
const REFUSED: Readonly<Record<NothingCertified['code'], readonly [code: string, why: string | null]>> = {
  missing: ['receipt-without-daticert', 'a receipt without daticert.xml'],
  several: ['receipt-ambiguous', 'a receipt with several daticert.xml'],
  refused: ['daticert-refused', null],
};

/** Tells receipts of these systems; null for what is none. Envelopes that carry a message are none, even when they name an earlier one. */
export const receiptsOf =
  (systems: readonly CertifiedMailEvidence[]): Classify =>
  async (ctx, message) => {
    const raw = await ctx.blobs.get(message.raw);
    const possible = systems.filter((system) => system.mayBe(raw));
    if (possible.length === 0) return null;
    const mail = await parsedOrPoison(raw);
    const found = presentedBy(possible, mail);
    if (found === null || found.presented.as === 'envelope' || found.presented.as === 'anomaly') return null;
    const opened = await openedMessage(ctx, found.by, message, raw, mail);
    if (found.presented.as === 'receipt') return evidenceOf(ctx, opened, stated(opened), found.presented.kind);
    // Without its header it is a receipt only when it is proved to be one: people send theirs on to ask about them.
    if (opened.seal.verdict !== 'verified' || missing(opened)) return null;
    const statement = stated(opened);
    const isReceipt = statement.says !== 'message' && statement.says !== 'unknown';
    return isReceipt ? evidenceOf(ctx, opened, statement, statement.kind) : null;
  };

export const classifyReceipt: Classify = receiptsOf(SYSTEMS);

const missing = ({ certified }: OpenedMessage): boolean => !isCertified(certified) && certified.code === 'missing';

function stated({ by, certified }: OpenedMessage): CertifiedStatement {
  if (isCertified(certified)) return certified;
  const [code, why] = REFUSED[certified.code];
  throw new PoisonMessageError(`${by.system}-${code}`, why ?? certified.why);
}

/** @param declared what the unsigned headers say it is */
function evidenceOf(
  ctx: PluginContext<PecMailbox>,
  { by, mail, seal }: OpenedMessage,
  statement: CertifiedStatement,
  declared: string,
): DeliveryEvidence {
  const { kind, says, issuer, identifier, form, cause, ordinary, explanation } = statement;
  const refuse = (code: string, why: string) => new PoisonMessageError(`${by.system}-${code}`, why);
  if (kind !== declared)
    throw refuse('receipt-contradicts', `the message says it is ${declared.slice(0, 60)}, daticert.xml ${kind}`);
  if (says === 'unknown' || says === 'message')
    throw refuse('receipt-unknown', `a receipt of the unknown kind ${kind.slice(0, 60)}`);
  const named = by.referredTo(mail);
  if (named !== null && statement.about !== null && !by.sameMessage(named, statement.about))
    throw refuse('receipt-contradicts', 'the message is about one message, daticert.xml about another');
  const recipients = statement.concerns;
  if (recipients === null) throw refuse('receipt-ambiguous', 'the receipt does not say of which recipient it speaks');
  const doubt = doubtOf(ctx, seal.reason, statement);
  const detail = [...explanation, doubt].filter((words) => words !== '').join(' · ');
  const unprovable = says === 'accepted' ? recipients.filter((each) => ordinary.includes(each)) : [];
  return {
    ...{ state: says, about: statement.about ?? named ?? answered(mail), recipients, at: statement.at },
    proved: doubt === '',
    ...(issuer === '' ? {} : { issuer: issuer.slice(0, LONGEST_DETAIL) }),
    ...(detail === '' ? {} : { detail: detail.slice(0, LONGEST_DETAIL) }),
    ...(cause === null ? {} : { cause }),
    ...(unprovable.length === 0 ? {} : { unprovable }),
    ...(identifier === '' ? {} : { identity: identityOf(by, statement, recipients) }),
    facts: { kind, identifier, form, signature: seal.verdict },
  };
}

/** A receipt may come twice, and be kept in two mailboxes: the same identifier, kind, recipients and time are the same receipt. */
function identityOf(by: CertifiedMailEvidence, statement: CertifiedStatement, recipients: readonly string[]): string {
  const { kind, identifier, at, about, issuer } = statement;
  const named = JSON.stringify([issuer, identifier, kind, at, about, recipients]);
  return `${by.system}:${createHash('sha256').update(named).digest('hex')}`;
}

/** Why it proves nothing; empty when it does. Only what the signature covers can prove. */
function doubtOf(ctx: PluginContext<PecMailbox>, unsealed: string, { sender, about }: CertifiedStatement): string {
  if (unsealed !== '') return unsealed;
  if (!ownAddresses(ctx).includes(sender)) return 'it was made out to another sender';
  return about === null ? 'the certified data do not say which message it is about' : '';
}

export const ownAddresses = ({ settings }: PluginContext<PecMailbox>): string[] =>
  [settings.address, ...settings.aliases].map((address) => address.toLowerCase());

/** Where neither the data nor the header of its own says it, the ordinary headers may. */
function answered({ inReplyTo, references }: ParsedMail): string | null {
  const id = [...inReplyTo, ...references.toReversed()][0]?.replaceAll(/^<|>$/g, '') ?? '';
  return id === '' ? null : id.slice(0, 2_000);
}
