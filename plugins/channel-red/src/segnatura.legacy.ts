import type { Generation, NamedDocument, ProtocolSender, Segnatura } from './segnatura.model.js';
import { documentOf, identifierAt, joined, mustBeFew, neededElement } from './segnatura.parts.js';
import { child, children, textAt, type XmlElement } from './segnatura.xml.js';

/** `Segnatura` of circ. AIPA 28/2001 and of circ. AgID 60/2013, which share their words. */
export function readLegacy(root: XmlElement, generation: Generation): Segnatura {
  const header = neededElement(root, 'Intestazione');
  const first = child(header, 'PrimaRegistrazione');
  return {
    generation,
    identifier: identifierAt(neededElement(header, 'Identificatore'), textAt(header, 'OraRegistrazione')),
    first: first === null ? null : identifierAt(child(first, 'Identificatore') ?? first, null),
    subject: textAt(header, 'Oggetto') ?? '',
    sender: senderOf(child(header, 'Origine')),
    documents: mustBeFew(documentsOf(neededElement(root, 'Descrizione'))),
    classification: classificationOf(child(header, 'Classifica')),
    dossier: null,
    confidential: textAt(header, 'Riservato') !== null,
  };
}

/** The primary document, unless the text of the message is it, and everything below `Allegati`, folders of paper included. */
function documentsOf(description: XmlElement): NamedDocument[] {
  const primary = children(description, 'Documento');
  const attached = children(description, 'Allegati').flatMap(documentsBelow);
  return [...primary, ...attached].map(document);
}

function documentsBelow(element: XmlElement): XmlElement[] {
  return element.children.flatMap(([name, one]) => (name === 'Documento' ? [one] : documentsBelow(one)));
}

const document = (element: XmlElement): NamedDocument =>
  documentOf(
    element,
    { name: 'nome', mediaType: 'tipoMIME' },
    (element.attributes.get('tipoRiferimento') ?? 'MIME').toUpperCase() !== 'MIME',
  );

function senderOf(origin: XmlElement | null): ProtocolSender {
  const sender = origin && child(origin, 'Mittente');
  const administration = sender && child(sender, 'Amministrazione');
  const person = firstBelow(sender, 'Persona');
  return {
    name: joined(textAt(person, 'Nome'), textAt(person, 'Cognome')) ?? textAt(person, 'Denominazione'),
    organisation: textAt(administration, 'Denominazione') ?? textAt(sender, 'Denominazione'),
    email: textAt(origin, 'IndirizzoTelematico') ?? (firstBelow(sender, 'IndirizzoTelematico')?.text || null),
    phone: firstBelow(sender, 'Telefono')?.text || null,
  };
}

function firstBelow(element: XmlElement | null, wanted: string): XmlElement | null {
  for (const [name, one] of element?.children ?? []) {
    const found = name === wanted ? one : firstBelow(one, wanted);
    if (found !== null) return found;
  }
  return null;
}

const classificationOf = (element: XmlElement | null): string | null =>
  children(element, 'Livello')
    .map((level) => level.text)
    .filter((level) => level !== '')
    .join('.') || null;
