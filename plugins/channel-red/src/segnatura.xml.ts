import { PoisonMessageError } from '@sportello/plugin-sdk';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { withoutDoctype } from './segnatura.doctype.js';

/** Bytes of a segnatura: a long one has a few hundred documents. */
const LARGEST = 1024 * 1024;
const DEEPEST = 40;
/** Encodings met in segnature. */
const ENCODINGS = ['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'];

/** An element by its local name: producers choose their prefixes, and some put them on attributes and some do not. */
export interface XmlElement {
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (readonly [name: string, element: XmlElement])[];
}

export interface XmlRoot {
  readonly name: string;
  readonly namespace: string | null;
  readonly element: XmlElement;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // `0012345` is a number of protocol, not twelve thousand.
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
  maxNestedTags: DEEPEST,
});

/** @throws PoisonMessageError `segnatura-too-large`, `segnatura-doctype`, `segnatura-encoding`, `segnatura-malformed` */
export function parseXml(bytes: Uint8Array): XmlRoot {
  if (bytes.byteLength > LARGEST) throw new PoisonMessageError('segnatura-too-large', `more than ${LARGEST} bytes`);
  const root = parsed(withoutDoctype(decoded(bytes)));
  const [entry, ...others] = Object.entries(root).filter(([name]) => !name.startsWith('@') && name !== '#text');
  if (entry === undefined || others.length > 0 || Array.isArray(entry[1])) throw malformed('not one root element');
  const element = elementOf(entry[1]);
  const prefix = entry[0].includes(':') ? `@xmlns:${entry[0].split(':')[0] ?? ''}` : '@xmlns';
  return { name: localName(entry[0]), namespace: declaredAt(entry[1], prefix), element };
}

/** The first child element of that name, through each name in turn. */
export function child(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>(
    (at, wanted) => at?.children.find(([name]) => name === wanted)?.[1] ?? null,
    element,
  );
}

export function children(element: XmlElement | null, wanted: string): XmlElement[] {
  return (element?.children ?? []).filter(([name]) => name === wanted).map(([, one]) => one);
}

/** The text at a path; null for none or blanks. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string | null {
  const text = element === null ? '' : (child(element, ...path)?.text ?? '');
  return text === '' ? null : text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe || bytes[0] === 0xff)
    throw new PoisonMessageError('segnatura-encoding', 'UTF-16 is not accepted');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^(?:ï»¿)?<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (encoding !== undefined && !ENCODINGS.includes(encoding))
    throw new PoisonMessageError('segnatura-encoding', `the encoding ${encoding.slice(0, 40)} is not accepted`);
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PoisonMessageError('segnatura-encoding', 'the bytes are not of the encoding they claim');
  }
}

function parsed(xml: string): object {
  try {
    const verdict = XMLValidator.validate(xml, { allowBooleanAttributes: false });
    if (verdict !== true) throw malformed(verdict.err.msg);
    const value: unknown = parser.parse(xml);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (error instanceof PoisonMessageError) throw error;
    throw malformed(error instanceof Error ? error.message : 'it cannot be parsed');
  }
  throw malformed('it is empty');
}

const malformed = (why: string): PoisonMessageError =>
  new PoisonMessageError('segnatura-malformed', `the segnatura is no well-formed XML: ${why.slice(0, 200)}`);

function elementOf(value: unknown): XmlElement {
  if (typeof value !== 'object' || value === null) return { text: tidy(value), attributes: new Map(), children: [] };
  const entries = Object.entries(value);
  return {
    text: tidy(entries.find(([name]) => name === '#text')?.[1]),
    attributes: new Map(
      entries.filter(([name]) => name.startsWith('@')).map(([name, one]) => [localName(name.slice(1)), tidy(one)]),
    ),
    children: entries
      .filter(([name]) => !name.startsWith('@') && name !== '#text')
      .flatMap(([name, one]) =>
        (Array.isArray(one) ? one : [one]).map((each) => [localName(name), elementOf(each)] as const),
      ),
  };
}

function declaredAt(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  const declared = (value as Record<string, unknown>)[name];
  return typeof declared === 'string' ? declared : null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** One line, composed, without what databases and terminals mind. */
const tidy = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
    : '';
