import { PoisonMessageError } from '@sportello/plugin-sdk';
import { identityOf, type ProtocolIdentifier } from './segnatura.model.js';
import { identifierAt, neededElement } from './segnatura.parts.js';
import { child, parseXml, textAt } from './segnatura.xml.js';

/** TUDA art. 54: a registration is annulled by an act that says why, and stays readable. */
export interface ProtocolAnnulment {
  readonly identifier: ProtocolIdentifier;
  readonly reason: string;
  /** The act that authorises it (Provvedimento). */
  readonly act: string;
}

/** Namespaces met: none (circ. 28/2001), circ. 60/2013, and the PEC messages of annex 6. */
const NAMESPACE =
  /^(?:|http:\/\/www\.digitPa\.gov\.it\/protocollo\/?|http:\/\/www\.agid\.gov\.it\/protocollo\/(?:pec\/)?)$/i;
const LONGEST = 1_000;

/** Reads `AnnullamentoProtocollazione` of any generation. @throws PoisonMessageError */
export function readAnnulment(bytes: Uint8Array): ProtocolAnnulment {
  const { name, namespace, element } = parseXml(bytes);
  if (name !== 'AnnullamentoProtocollazione' || !NAMESPACE.test(namespace ?? ''))
    throw new PoisonMessageError(
      'annulment-unknown',
      `no annulment is ${name.slice(0, 60)} of ${(namespace ?? 'no namespace').slice(0, 200)}`,
    );
  // In the PEC messages of annex 6 the registration is that of the message received.
  const about =
    child(element, 'Identificatore') ?? neededElement(neededElement(element, 'MessaggioRicevuto'), 'Identificatore');
  return {
    identifier: identifierAt(about, null),
    reason: (textAt(element, 'Motivo') ?? '').slice(0, LONGEST),
    act: (textAt(element, 'Provvedimento') ?? '').slice(0, LONGEST),
  };
}

/** What people read on the ticket. */
export const annulmentText = ({ identifier, reason, act }: ProtocolAnnulment): string =>
  [
    `La registrazione di protocollo n. ${identifier.number} del ${identifier.date} è stata annullata.`,
    `Registrazione: ${identityOf(identifier)}`,
    ...(reason === '' ? [] : [`Motivo: ${reason}`]),
    ...(act === '' ? [] : [`Provvedimento: ${act}`]),
  ].join('\n');
