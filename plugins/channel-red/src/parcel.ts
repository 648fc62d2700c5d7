import { createHash } from 'node:crypto';
import { PoisonMessageError } from '@sportello/plugin-sdk';
import { readAnnulment } from './annulment.js';
import { readOutcome } from './outgoing.outcome.js';
import { isAnnulment, isOutcome, isSegnatura, missingDocuments } from './registration.files.js';
import { registryAnswer } from './registry.answer.js';
import { readSegnatura } from './segnatura.js';
import { identityOf } from './segnatura.model.js';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a protocol system hands over at one time, by what it is about. */
export type Parcel =
  | { readonly is: 'registration' | 'annulment' | 'outcome'; readonly externalId: string; readonly complete: boolean }
  /** No segnatura, no annulment, no outcome; `complete` when none will come. */
  | { readonly is: 'nothing'; readonly externalId: string; readonly complete: boolean; readonly why: Why };

interface Why {
  readonly code: string;
  readonly reason: string;
}
const NO_SEGNATURA: Why = { code: 'segnatura-missing', reason: 'no Segnatura.xml came with these files' };

/** Only what it is, what it is called and whether it is whole; what is wrong with it is said once it is stored. */
export function parcelOf(files: readonly Given[]): Parcel {
  const byContent = `files:${digestOf(files)}`;
  const named = (is: Exclude<Parcel['is'], 'nothing'>, name: () => { id: string; complete: boolean }): Parcel => {
    try {
      const { id, complete } = name();
      return { is, externalId: id, complete };
    } catch (error) {
      if (error instanceof PoisonMessageError) return { is, externalId: byContent, complete: true };
      throw error;
    }
  };
  const outcome = files.find(isOutcome);
  const annulment = files.find(isAnnulment);
  const segnatura = files.find(isSegnatura);
  if (outcome !== undefined)
    return named('outcome', () => ({ id: `outcome:${readOutcome(files).reference}`, complete: true }));
  if (annulment !== undefined)
    return named('annulment', () => ({
      id: `annulment:${identityOf(readAnnulment(annulment.bytes).identifier)}`,
      complete: true,
    }));
  if (segnatura === undefined) {
    const reason = registryAnswer(files);
    const why = reason === null ? NO_SEGNATURA : { code: 'not-a-registration', reason };
    return { is: 'nothing', externalId: byContent, complete: reason !== null, why };
  }
  return named('registration', () => {
    const registration = readSegnatura(segnatura.bytes);
    const id = `protocol:${identityOf(registration.identifier)}`;
    return { id, complete: missingDocuments(registration, files).length === 0 };
  });
}

function digestOf(files: readonly Given[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}
