import { readInboundMail } from '@sportello/mail';
import { PoisonMessageError, type InboundContent, type PluginContext, type StoredInbound } from '@sportello/plugin-sdk';
import { DaticertError, readDaticert, type Daticert } from './daticert.js';
import { openedMessage, parsedOrPoison, pecHeader, type OpenedMessage } from './opened.message.js';
import { ownAddresses } from './pec.receipts.js';
import type { PecMailbox } from './pec.settings.js';

/**
 * What a message in a certified mailbox says: of a transport envelope, the message inside of it. It counts as certified only
 * where signature, certified data and message agree (CAD art. 65 c. 1 c-bis); any doubt is told and takes the assurance away.
 */
export async function readPec(ctx: PluginContext<PecMailbox>, message: StoredInbound): Promise<InboundContent> {
  const raw = await ctx.blobs.get(message.raw);
  const mail = await parsedOrPoison(raw);
  const transport = pecHeader(mail, 'x-trasporto');
  if (transport !== 'posta-certificata' && transport !== 'errore') return readInboundMail(raw, reading(ctx));
  const opened = await openedMessage(ctx, message, raw, mail);
  if (opened.postacert === 'several')
    throw new PoisonMessageError('pec-envelope-ambiguous', 'an envelope with several postacert.eml');
  if (opened.postacert === null)
    throw new PoisonMessageError('pec-envelope-empty', 'an envelope without the message it is the envelope of');
  const inner = await readInboundMail(opened.postacert.content, reading(ctx));
  if (transport === 'errore')
    return doubted(
      inner,
      'anomaly',
      'pec-anomaly: ordinary mail in an anomaly envelope, without the value of certified mail',
    );
  return ofEnvelope(ctx, opened, inner, await addressOf(opened.postacert.content));
}

/** Our own mail is known by its mark alone: a tenant may well write to its own certified address from another desk. */
const reading = (ctx: PluginContext<PecMailbox>) => ({
  put: (bytes: Uint8Array) => ctx.blobs.put(bytes),
  own: { instances: [ctx.tenant], addresses: [ctx.settings.address] },
});

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
  const daticert = certified(opened);
  if (typeof daticert === 'string') return doubted(inner, opened.seal.verdict, `pec-not-proved: ${daticert}`);
  const doubt = doubtOf(ctx, opened, daticert, writer);
  if (doubt !== '') return doubted(inner, opened.seal.verdict, `pec-not-proved: ${doubt}`);
  const { gestore, identificativo, data, mittente } = daticert;
  const name = inner.from.email?.toLowerCase() === mittente ? inner.from.name : undefined;
  return {
    ...inner,
    // Whoever the answer is asked to go to, the one certified is who wrote.
    from: { ...(name === undefined ? {} : { name }), email: mittente },
    assurance: 'pec',
    ...(identificativo === '' ? {} : { identities: [identificativo] }),
    request: {
      fields: { pecSignature: 'verified', ...(identificativo === '' ? {} : { pecIdentifier: identificativo }) },
    },
    notes: [...(inner.notes ?? []), `pec-certified: ${gestore}, ${identificativo}, ${data}`.slice(0, 900)],
  };
}

/** The data, or why there are none. */
function certified({ daticert }: OpenedMessage): Daticert | string {
  if (daticert === null) return 'there is no daticert.xml';
  if (daticert === 'several') return 'there are several daticert.xml';
  try {
    return readDaticert(daticert.content);
  } catch (error) {
    if (error instanceof DaticertError) return error.message;
    throw error;
  }
}

function doubtOf(
  ctx: PluginContext<PecMailbox>,
  { seal }: OpenedMessage,
  { tipo, mittente, destinatari }: Daticert,
  writer: string,
): string {
  if (seal.reason !== '') return seal.reason;
  if (tipo !== 'posta-certificata') return `daticert.xml certifies something else: ${tipo.slice(0, 60)}`;
  if (mittente !== writer) return 'the certified sender did not write the message inside';
  // Whoever got a certified message could hand its envelope on as it is.
  return destinatari.some((each) => ownAddresses(ctx).includes(each)) ? '' : 'it was certified for other recipients';
}

function doubted(inner: InboundContent, signature: string, note: string): InboundContent {
  return {
    ...inner,
    assurance: 'none',
    request: { fields: { pecSignature: signature } },
    notes: [note.slice(0, 900), ...(inner.notes ?? [])],
  };
}
