import { PoisonMessageError } from '@sportello/plugin-sdk';
import type { NamedDocument, ProtocolIdentifier } from './segnatura.model.js';
import { child, textAt, type XmlElement } from './segnatura.xml.js';

const CODE = /^[A-Za-z0-9_.-]{1,64}$/;
const REGISTER = /^[A-Za-z0-9_.-]{1,16}$/;
const NUMBER = /^[0-9]{1,20}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/;

/** Documents named by one segnatura. */
const MOST_DOCUMENTS = 500;

/** @throws PoisonMessageError `segnatura-incomplete` naming the element */
export function identifierAt(element: XmlElement, time: string | null): ProtocolIdentifier {
  const date = DATE.exec(needed(element, 'DataRegistrazione', DATE)) ?? [];
  const [, year = '', month = '', day = ''] = date;
  if (!isDate(Number(year), Number(month), Number(day))) throw wrong('DataRegistrazione');
  const register = textAt(element, 'CodiceRegistro');
  if (register !== null && !REGISTER.test(register)) throw wrong('CodiceRegistro');
  return {
    administration: needed(element, 'CodiceAmministrazione', CODE),
    office: needed(element, 'CodiceAOO', CODE),
    register,
    number: needed(element, 'NumeroRegistrazione', NUMBER),
    date: `${year}-${month}-${day}`,
    time,
  };
}

export function needed(element: XmlElement | null, name: string, form: RegExp): string {
  const text = textAt(element, name);
  if (text === null) throw new PoisonMessageError('segnatura-incomplete', `the segnatura has no ${name}`);
  if (!form.test(text)) throw wrong(name);
  return text;
}

export function neededElement(element: XmlElement, name: string): XmlElement {
  const found = child(element, name);
  if (found === null) throw new PoisonMessageError('segnatura-incomplete', `the segnatura has no ${name}`);
  return found;
}

/** @param attributes names of the attributes for the file's name and media type, which differ by generation */
export function documentOf(
  element: XmlElement,
  attributes: { readonly name: string; readonly mediaType: string },
  elsewhere: boolean,
): NamedDocument {
  const mediaType = element.attributes.get(attributes.mediaType)?.toLowerCase() ?? '';
  const digest = child(element, 'Impronta');
  return {
    name: element.attributes.get(attributes.name) ?? '',
    mediaType: MEDIA_TYPE.test(mediaType) && mediaType.length < 150 ? mediaType : 'application/octet-stream',
    digest:
      digest === null || digest.text === ''
        ? null
        : { algorithm: digest.attributes.get('algoritmo') ?? 'SHA-256', value: digest.text },
    elsewhere,
  };
}

export function mustBeFew<T>(documents: readonly T[]): readonly T[] {
  if (documents.length > MOST_DOCUMENTS)
    throw new PoisonMessageError('too-many-documents', `the segnatura names more than ${MOST_DOCUMENTS} documents`);
  return documents;
}

/** Words of several elements, or null for none. */
export const joined = (...words: readonly (string | null)[]): string | null =>
  words
    .filter((word) => word !== null)
    .join(' ')
    .slice(0, 500) || null;

const wrong = (name: string): PoisonMessageError =>
  new PoisonMessageError('segnatura-invalid', `${name} is not what the segnatura's schema allows`);

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
