import { PoisonMessageError } from '@sportello/plugin-sdk';
import { readLegacy } from './segnatura.legacy.js';
import type { Segnatura } from './segnatura.model.js';
import { readVersion3 } from './segnatura.v3.js';
import { parseXml } from './segnatura.xml.js';

/** Annex 6 of the AgID guidelines on documents (det. 407/2020, 371/2021). */
const NAMESPACE_3 = 'http://www.agid.gov.it/protocollo/';
/** Its PEC messages (pec_message.xsd): the same content under a root `Segnatura`. */
const NAMESPACE_PEC = 'http://www.agid.gov.it/protocollo/pec/';
/** Circ. AgID 60/2013; circ. AIPA 28/2001 has none. */
const NAMESPACE_2013 = /digitpa\.gov\.it\/protocollo/i;

/** What the mail channel of the protocol exchanges besides registrations. */
const ANSWERS = ['ConfermaRicezione', 'AggiornamentoConferma', 'NotificaEccezione', 'AnnullamentoProtocollazione'];

/** Reads a segnatura of any generation, told by its root and namespace. @throws PoisonMessageError saying what is wrong */
export function readSegnatura(bytes: Uint8Array): Segnatura {
  const { name, namespace, element } = parseXml(bytes);
  if (name === 'SegnaturaInformatica' && namespace === NAMESPACE_3) return readVersion3(element);
  if (name === 'Segnatura' && namespace === NAMESPACE_PEC) return readVersion3(element);
  if (name === 'Segnatura' && namespace === null) return readLegacy(element, '2000');
  if (name === 'Segnatura' && NAMESPACE_2013.test(namespace ?? '')) return readLegacy(element, '2013');
  if (ANSWERS.includes(name)) throw new PoisonMessageError('not-a-registration', `${name} registers no document`);
  const what = `${name.slice(0, 60)} of ${(namespace ?? 'no namespace').slice(0, 200)}`;
  throw new PoisonMessageError('segnatura-unknown', `no generation of the segnatura is ${what}`);
}
