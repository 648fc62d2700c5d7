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
    ...(administration === null ? {} : { faxFromAdministration: administration }),
  };
}

/** What the ticket's first message says, to whoever sent it as well; the request itself is in the pages. */
export function faxText({ facts, readPages }: ReadFax): string {
  const from = facts.sender === null ? 'da un numero sconosciuto' : `da ${facts.sender}`;
  return `Fax ${from}: ${readPages === 1 ? '1 pagina' : `${readPages} pagine`}, in allegato come ricevuto e come immagini.`;
}

/** What people at the desk should know of it, each under its code. */
export function faxNotes(fax: ReadFax): string[] {
  const { facts, readPages, damaged, administration, unreadableLabel } = fax;
  return [
    // CAD art. 47 c. 2 c: between administrations nothing is sent by fax.
    administration === null ? null : `fax-from-administration: ${administration}`,
    isIncomplete(fax) ? `fax-incomplete: ${facts.error ?? `${readPages}/${facts.pages ?? readPages}`}` : null,
    facts.pages === null || facts.pages === readPages ? null : `fax-pages-announced: ${facts.pages}`,
    damaged.length === 0 ? null : `fax-damaged-lines: ${damaged.join(', ')}`,
    unreadableLabel ? 'fax-label-unreadable' : null,
  ].flatMap((note) => (note === null ? [] : [note.slice(0, 400)]));
}

const isIncomplete = ({ facts, readPages }: ReadFax): boolean =>
  facts.error !== null || (facts.pages !== null && facts.pages > readPages);
