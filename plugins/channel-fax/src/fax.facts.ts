import type { FaxFacts } from './fax.sidecar.js';

/** A fax as it was understood. */
export interface ReadFax {
  readonly facts: FaxFacts;
  /** Pages in the picture, which may be fewer than were announced. */
  readonly readPages: number;
  /** Numbers of pages with lines that came wrong. */
  readonly damaged: readonly number[];
  /** Name of the public administration the number belongs to. */
  readonly administration: string | null;
  /** The server's file about the fax could not be understood. */
  readonly unreadableLabel: boolean;
}

/** Facts under names that stay: people search by them and rules route by them. */
export function faxFields(fax: ReadFax): Record<string, string | number | boolean> {
  const { facts, readPages, administration } = fax;
  return {
    faxPages: readPages,
    ...(facts.sender === null ? {} : { faxSender: facts.sender }),
    ...(facts.receivedAt === null ? {} : { faxReceivedAt: facts.receivedAt }),
    ...(facts.commid === null ? {} : { faxCall: facts.commid }),
    ...(isIncomplete(fax) ? { faxIncomplete: true } : {}),
    ...(administration === null ? {} : { faxFromAdministration: administration }),
  };
}

/** What the ticket's first message says; the request itself is in the pages. */
export function faxText(fax: ReadFax): string {
  const { facts, readPages, damaged, administration, unreadableLabel } = fax;
  const from = facts.sender === null ? 'da un numero sconosciuto' : `da ${facts.sender}`;
  return [
    `Fax ${from}: ${readPages === 1 ? '1 pagina' : `${readPages} pagine`}, in allegato come ricevuto e come immagini.`,
    administration === null
      ? null
      : `ATTENZIONE: il numero è di una pubblica amministrazione (${administration}). Tra pubbliche amministrazioni la ` +
        'trasmissione di documenti via fax è esclusa (art. 47, comma 2, lettera c, CAD).',
    isIncomplete(fax) ? `Fax incompleto${facts.error === null ? '' : `: ${facts.error}`}.` : null,
    facts.pages === null || facts.pages === readPages ? null : `Il server annunciava ${facts.pages} pagine.`,
    damaged.length === 0 ? null : `Righe danneggiate nelle pagine: ${damaged.join(', ')}.`,
    unreadableLabel ? 'Le indicazioni del server che accompagnano il fax non sono leggibili.' : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

const isIncomplete = ({ facts, readPages }: ReadFax): boolean =>
  facts.error !== null || (facts.pages !== null && facts.pages > readPages);
