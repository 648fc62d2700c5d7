import { PoisonMessageError } from '@sportello/plugin-sdk';
import { identityOf } from './segnatura.model.js';
import { identifierAt } from './segnatura.parts.js';
import { child, parseXml, textAt } from './segnatura.xml.js';

/** Names under which registries answer each other (annex 6; seen with both names of a confirmation). */
const ANSWER = /^(?:conferma|confermaricezione|aggiornamento|eccezione)\.xml$/i;
const LONGEST = 500;

/**
 * What another registry says about a message it received: that it was registered, or why not. It registers nothing here and is
 * a person's to read.
 * @returns what it says and about which registration, or why that cannot be told; null when there is none among the files
 */
export function registryAnswer(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string | null {
  const file = files.find(({ name }) => ANSWER.test(name));
  if (file === undefined) return null;
  try {
    const { name, element } = parseXml(file.bytes);
    const received = child(element, 'MessaggioRicevuto', 'Identificatore');
    const about = received === null ? 'a message it does not name' : identityOf(identifierAt(received, null));
    const why = textAt(element, 'Motivo');
    return `${name.slice(0, 60)} about ${about}${why === null ? '' : `: ${why.slice(0, LONGEST)}`}`;
  } catch (error) {
    if (error instanceof PoisonMessageError) return `${file.name}: ${error.message}`;
    throw error;
  }
}
