import type { NamedDocument, ProtocolSender, Segnatura } from './segnatura.model.js';
import { documentOf, identifierAt, joined, mustBeFew, neededElement } from './segnatura.parts.js';
import { child, children, textAt, type XmlElement } from './segnatura.xml.js';

/** `SegnaturaInformatica` 3.0 (annex 6 of the AgID guidelines). Its seal (XAdES) is not verified here. */
export function readVersion3(root: XmlElement): Segnatura {
  const header = neededElement(root, 'Intestazione');
  const description = neededElement(root, 'Descrizione');
  const first = child(header, 'PrimaRegistrazione');
  return {
    generation: '3.0',
    identifier: identifierV3(neededElement(header, 'Identificatore')),
    first: first === null ? null : identifierV3(first),
    subject: textAt(header, 'Oggetto') ?? '',
    sender: senderOf(child(description, 'Mittente')),
    documents: mustBeFew([
      document(neededElement(description, 'DocumentoPrimario')),
      ...children(description, 'Allegato').map(document),
    ]),
    classification: classificationOf(child(header, 'Classifica')),
    dossier: textAt(header, 'Fascicolo', 'CodiceFascicolo'),
    confidential: /^(true|1)$/.test(textAt(header, 'Riservato') ?? ''),
  };
}

const identifierV3 = (element: XmlElement) => identifierAt(element, textAt(element, 'OraRegistrazione'));

const document = (element: XmlElement): NamedDocument =>
  // What lies on a server is not fetched: its address is the sender's to choose.
  documentOf(element, { name: 'nomeFile', mediaType: 'mimeType' }, child(element, 'CollocazioneTelematica') !== null);

function senderOf(sender: XmlElement | null): ProtocolSender {
  const administration = sender && child(sender, 'Amministrazione');
  const company = sender && child(sender, 'PersonaGiuridica');
  const foreign = sender && child(sender, 'AmministrazioneEstera');
  const person =
    (sender && child(sender, 'PersonaFisica')) ?? child(administration ?? company ?? NOTHING, 'PersonaFisica');
  const contacts = [
    child(person ?? NOTHING, 'Contatti'),
    child(company ?? NOTHING, 'ContattiPersonaGiuridica'),
    ...['ContattiUO', 'ContattiAOO', 'ContattiAmministrazione'].map((name) => child(administration ?? NOTHING, name)),
    child(foreign ?? NOTHING, 'ContattiAmministrazione'),
  ].filter((one) => one !== null);
  return {
    name: joined(textAt(person, 'Nome'), textAt(person, 'Cognome')),
    organisation: textAt(administration ?? foreign, 'DenominazioneAmministrazione') ?? textAt(company, 'Denominazione'),
    email: mailOf(contacts),
    phone: contacts.map((one) => textAt(one, 'Telefono')).find((phone) => phone !== null) ?? null,
  };
}

const NOTHING: XmlElement = { text: '', attributes: new Map(), children: [] };

function mailOf(contacts: readonly XmlElement[]): string | null {
  const addresses = contacts.flatMap((one) => children(one, 'IndirizzoTelematico'));
  return addresses.find((one) => (one.attributes.get('tipo') ?? 'smtp') === 'smtp' && one.text !== '')?.text ?? null;
}

function classificationOf(element: XmlElement | null): string | null {
  const levels: (string | null)[] = [];
  for (let level = element && child(element, 'CodicePath'); level; level = child(level, 'SubLivello'))
    levels.push(textAt(level, 'Livello'));
  return textAt(element, 'CodiceFlat') ?? (levels.filter((one) => one !== null).join('.') || null);
}
