import { createHash } from 'node:crypto';
import { PoisonMessageError, type BlobRef } from '@sportello/plugin-sdk';
import type { NamedDocument, Segnatura } from './segnatura.model.js';

/** A file of a registration. */
export interface RegistrationFile {
  readonly name: string;
  readonly blob: BlobRef;
  readonly bytes: Uint8Array;
}

interface Named {
  readonly name: string;
}

const SEGNATURA = /^segnatura\.xml$/i;
const ORIGIN = /^origin\.json$/i;
const OUTCOME = /^registrata\.json$/i;
const ANNULMENT = /^annullamento\.xml$/i;

export const isSegnatura = ({ name }: Named): boolean => SEGNATURA.test(name);
/** What became of an answer that was handed over. */
export const isOutcome = ({ name }: Named): boolean => OUTCOME.test(name);
export const isAnnulment = ({ name }: Named): boolean => ANNULMENT.test(name);
export const isOrigin = ({ name }: Named): boolean => ORIGIN.test(name);

/** Names that could lead elsewhere if anybody ever made a path of them: refused, although nobody does. */
const HOSTILE = /[\\/:\p{Cc}\p{Cf}\p{Surrogate}]|^\.|^\s*$/u;

/** @throws PoisonMessageError `document-name` */
export function mustNamePlainly({ documents }: Segnatura): void {
  const hostile = documents.find(({ name }) => HOSTILE.test(name) || name.length > 255);
  if (hostile !== undefined)
    throw new PoisonMessageError('document-name', `the segnatura names a document ${JSON.stringify(hostile.name)}`);
}

/** Documents the segnatura names and nobody sent. Names are compared, never looked up. */
export function missingDocuments({ documents }: Segnatura, files: readonly Named[]): readonly NamedDocument[] {
  const there = new Set(files.map(({ name }) => name.normalize('NFC')));
  return documents.filter(({ name, elsewhere }) => !elsewhere && !there.has(name.normalize('NFC')));
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  'SHA-1': 'sha1',
  'SHA-224': 'sha224',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Whether the bytes are those that were registered; `unknown` where the segnatura has no digest that can be made again. */
export function digestVerdict({ digest }: NamedDocument, bytes: Uint8Array): 'same' | 'other' | 'unknown' {
  const algorithm = ALGORITHMS[(digest?.algorithm ?? '').toUpperCase().replace(/^SHA(?=\d)/, 'SHA-')];
  if (digest === null || algorithm === undefined) return 'unknown';
  const made = createHash(algorithm).update(bytes).digest();
  const said = digest.value.replaceAll(/\s/g, '');
  return said === made.toString('base64') || said.toLowerCase() === made.toString('hex') ? 'same' : 'other';
}
