import { readInboundMail } from '@sportello/mail';
import { PoisonMessageError, type InboundContent, type PluginContext, type StoredInbound } from '@sportello/plugin-sdk';
import type { CertifiedMailEvidence, CertifiedStatement } from './certified-mail.evidence.js';
import { ownAddresses } from './certified.receipts.js';
import {
  isCertified,
  openedMessage,
  parsedOrPoison,
  presentedBy,
  SYSTEMS,
  type OpenedMessage,
} from './opened.message.js';
import type { PecMailbox } from './pec.settings.js';

type Read = (ctx: PluginContext<PecMailbox>, message: StoredInbound) => Promise<InboundContent>;

/** Address by which providers of certified mail speak (DM 2/11/2005, allegato §6.1). */
const PROVIDER = /^posta-certificata@/i;

/**
 * What a message in a certified mailbox says: of a transport envelope, the message inside of it. It counts as certified only
 * where signature, certified data and message agree (CAD art. 65 c. 1 c-bis); any doubt is told and takes the assurance away,
 * and never the message.
 */
export const readingOf =
  (systems: readonly CertifiedMailEvidence[]): Read =>
  async (ctx, message) => {
    const raw = await ctx.blobs.get(message.raw);
    const mail = await parsedOrPoison(raw);
    const found = presentedBy(systems, mail);
    const presented = found?.presented.as;
    if (found === null || (presented !== 'envelope' && presented !== 'anomaly'))
      return unanswered(await readInboundMail(raw, reading(ctx)), mail.from[0]?.address ?? '');
    const { system } = found.by;
    const opened = await openedMessage(ctx, found.by, message, raw, mail);
    if (opened.original === 'several')
      throw new PoisonMessageError(`${system}-envelope-ambiguous`, 'an envelope with several postacert.eml');
    if (opened.original === null)
      throw new PoisonMessageError(`${system}-envelope-empty`, 'an envelope without the message it is the envelope of');
    const inner = await readInboundMail(opened.original.content, reading(ctx));
    if (presented === 'anomaly')
      return doubted(
        inner,
        'anomaly',
        `${system}-anomaly: ordinary mail in an anomaly envelope, without the value of certified mail`,
      );
    return ofEnvelope(ctx, opened, inner, await addressOf(opened.original.content));
  };

export const readPec: Read = readingOf(SYSTEMS);

/** Our own mail is known by its mark alone: a tenant may well write to its own certified address from another desk. */
const reading = (ctx: PluginContext<PecMailbox>) => ({
  put: (bytes: Uint8Array) => ctx.blobs.put(bytes),
  own: { instances: [ctx.tenant], addresses: [ctx.settings.address] },
});

/** A provider's own letter, of whatever kind, is shown to people; machines never answer it. */
function unanswered(content: InboundContent, from: string): InboundContent {
  if (content.automatic !== undefined || !PROVIDER.test(from)) return content;
  return { ...content, automatic: { kind: 'notice', reason: 'a provider of certified mail wrote it' } };
}

async function addressOf(raw: Uint8Array): Promise<string> {
  const { from } = await parsedOrPoison(raw);
  return from.length === 1 ? (from[0]?.address.toLowerCase() ?? '') : '';
}

function ofEnvelope(
  ctx: PluginContext<PecMailbox>,
  opened: OpenedMessage,
  inner: InboundContent,
  writer: string,
): InboundContent {
  const { by, certified, seal } = opened;
  const not = (why: string) => doubted(inner, seal.verdict, `${by.system}-not-proved: ${why}`);
  if (!isCertified(certified)) return not(certified.why);
  const doubt = doubtOf(ctx, opened, certified, writer);
  if (doubt !== '') return not(doubt);
  const { issuer, identifier, at, sender } = certified;
  const name = inner.from.email?.toLowerCase() === sender ? inner.from.name : undefined;
  return {
    ...inner,
    // Whoever the answer is asked to go to, the one certified is who wrote; and when, whatever their computer's clock said.
    from: { ...(name === undefined ? {} : { name }), email: sender },
    sentAt: at,
    assurance: 'pec',
    ...(identifier === '' ? {} : { identities: [identifier] }),
    request: {
      fields: {
        ...{ pecSignature: 'verified', pecSentAt: at },
        ...(identifier === '' ? {} : { pecIdentifier: identifier }),
        ...(issuer === '' ? {} : { pecProvider: issuer.slice(0, 200) }),
      },
    },
    notes: [...(inner.notes ?? []), `${by.system}-certified: ${issuer}, ${identifier}, ${at}`.slice(0, 900)],
  };
}

function doubtOf(
  ctx: PluginContext<PecMailbox>,
  { seal }: OpenedMessage,
  { kind, says, sender, recipients }: CertifiedStatement,
  writer: string,
): string {
  if (seal.reason !== '') return seal.reason;
  if (says !== 'message') return `daticert.xml certifies something else: ${kind.slice(0, 60)}`;
  if (sender !== writer) return 'the certified sender did not write the message inside';
  // Whoever got a certified message could hand its envelope on as it is.
  return recipients.some((each) => ownAddresses(ctx).includes(each)) ? '' : 'it was certified for other recipients';
}

function doubted(inner: InboundContent, signature: string, note: string): InboundContent {
  return {
    ...inner,
    assurance: 'none',
    request: { fields: { pecSignature: signature } },
    notes: [note.slice(0, 900), ...(inner.notes ?? [])],
  };
}
