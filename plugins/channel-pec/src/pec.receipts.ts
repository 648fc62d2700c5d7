import { headerValue, type ParsedMail } from '@sportello/mail';
import {
  PoisonMessageError,
  type DeliveryEvidence,
  type DeliveryState,
  type PluginContext,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { DaticertError, readDaticert, type Daticert } from './daticert.js';
import { openedMessage, parsedOrPoison, pecHeader, type OpenedMessage } from './opened.message.js';
import type { PecMailbox } from './pec.settings.js';

/** Kinds of receipts and notices by `tipo` of daticert.xml; one is read as what it says, not by its subject. */
const STATES: ReadonlyMap<string, DeliveryState> = new Map([
  ['accettazione', 'accepted'],
  ['non-accettazione', 'not-accepted'],
  ['presa-in-carico', 'taken-charge'],
  ['avvenuta-consegna', 'delivered'],
  ['errore-consegna', 'not-delivered'],
  ['preavviso-errore-consegna', 'delivery-warning'],
  ['rilevazione-virus', 'virus'],
]);
/** Providers have written these for the kinds above. */
const ALIASES: ReadonlyMap<string, string> = new Map([['mancata-consegna', 'errore-consegna']]);
/** These speak of one recipient each. */
const OF_ONE: readonly DeliveryState[] = ['delivered', 'not-delivered', 'delivery-warning'];
const LONGEST_DETAIL = 900;

/** @returns null for what is no receipt; envelopes that carry a message are none, even when they name an earlier one */
export async function classifyReceipt(
  ctx: PluginContext<PecMailbox>,
  message: StoredInbound,
): Promise<DeliveryEvidence | null> {
  const raw = await ctx.blobs.get(message.raw);
  if (!/x-ricevuta|daticert\.xml/i.test(Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1')))
    return null;
  const mail = await parsedOrPoison(raw);
  if (pecHeader(mail, 'x-trasporto') !== '') return null;
  const declared = pecHeader(mail, 'x-ricevuta');
  if (declared === '' && mail.mediaType !== 'multipart/signed') return null;
  const opened = await openedMessage(ctx, message, raw, mail);
  if (declared !== '') return evidenceOf(ctx, opened, certified(opened), ALIASES.get(declared) ?? declared);
  // Without its header it is a receipt only when it is proved to be one: people send theirs on to ask about them.
  if (opened.seal.verdict !== 'verified' || opened.daticert === null) return null;
  const daticert = certified(opened);
  return STATES.has(daticert.tipo) ? evidenceOf(ctx, opened, daticert, daticert.tipo) : null;
}

function certified({ daticert }: OpenedMessage): Daticert {
  if (daticert === null) throw new PoisonMessageError('pec-receipt-without-daticert', 'a receipt without daticert.xml');
  if (daticert === 'several')
    throw new PoisonMessageError('pec-receipt-ambiguous', 'a receipt with several daticert.xml');
  try {
    return readDaticert(daticert.content);
  } catch (error) {
    if (error instanceof DaticertError) throw new PoisonMessageError('pec-daticert-refused', error.message);
    throw error;
  }
}

function evidenceOf(
  ctx: PluginContext<PecMailbox>,
  { mail, seal }: OpenedMessage,
  daticert: Daticert,
  declared: string,
): DeliveryEvidence {
  const { tipo, errore, gestore, identificativo, ricevuta, erroreEsteso } = daticert;
  if (tipo !== declared)
    throw new PoisonMessageError(
      'pec-receipt-contradicts',
      `the message says it is ${declared.slice(0, 60)}, daticert.xml ${tipo}`,
    );
  const state = stateOf(daticert);
  const named = referredTo(mail);
  if (named !== null && daticert.msgid !== null && local(named) !== local(daticert.msgid))
    throw new PoisonMessageError(
      'pec-receipt-contradicts',
      'the message is about one message, daticert.xml about another',
    );
  const doubt = doubtOf(ctx, seal.reason, daticert);
  const cause = [errore === 'nessuno' ? '' : errore, erroreEsteso ?? '', doubt].filter((words) => words !== '');
  return {
    state,
    about: daticert.msgid ?? named,
    recipients: recipientsOf(state, daticert),
    at: daticert.data,
    proved: doubt === '',
    ...(gestore === '' ? {} : { issuer: gestore.slice(0, LONGEST_DETAIL) }),
    ...(cause.length === 0 ? {} : { detail: cause.join(' · ').slice(0, LONGEST_DETAIL) }),
    facts: { kind: tipo, identifier: identificativo, form: ricevuta, signature: seal.verdict },
  };
}

/** Why it proves nothing; empty when it does. Only what the signature covers can prove. */
function doubtOf(ctx: PluginContext<PecMailbox>, unsealed: string, { mittente, msgid }: Daticert): string {
  if (unsealed !== '') return unsealed;
  if (!ownAddresses(ctx).includes(mittente)) return 'it was made out to another sender';
  return msgid === null ? 'the certified data do not say which message it is about' : '';
}

export const ownAddresses = ({ settings }: PluginContext<PecMailbox>): string[] =>
  [settings.address, ...settings.aliases].map((address) => address.toLowerCase());

function stateOf({ tipo, errore, erroreEsteso }: Daticert): DeliveryState {
  const state = STATES.get(tipo);
  if (state === undefined)
    throw new PoisonMessageError('pec-receipt-unknown', `a receipt of the unknown kind ${tipo.slice(0, 60)}`);
  // The notices after 12 and after 24 hours differ in nothing but this code, by which the second is final.
  if (state === 'delivery-warning') return erroreEsteso?.startsWith('5.4.1') === true ? 'not-delivered' : state;
  return state === 'not-delivered' && errore === 'virus' ? 'virus' : state;
}

function recipientsOf(state: DeliveryState, { consegna, ricezione, destinatari }: Daticert): readonly string[] {
  if (consegna !== null) return [consegna];
  if (state === 'taken-charge' && ricezione.length > 0) return ricezione;
  if (OF_ONE.includes(state) && destinatari.length > 1)
    throw new PoisonMessageError('pec-receipt-ambiguous', 'the receipt does not say of which recipient it speaks');
  return destinatari;
}

function referredTo(mail: ParsedMail): string | null {
  const id = headerValue(mail, 'x-riferimento-message-id')?.trim().replaceAll(/^<|>$/g, '') ?? '';
  return id === '' ? null : id.slice(0, 2_000);
}

/** Providers have been seen to write another domain into it. */
const local = (id: string): string => id.split('@')[0] ?? '';
