import type { FaxSender } from './fax.sender.js';
import type { FaxFacts } from './fax.sidecar.js';
import type { ReadText } from './fax.text.js';

/** A fax as it was understood. */
export interface ReadFax {
  readonly facts: FaxFacts;
  readonly sender: FaxSender;
  /** Pages in the picture, which may be fewer than were announced; null for a document whose pages are not counted. */
  readonly readPages: number | null;
  /** Pages that are shown as images. */
  readonly shown: number;
  /** Numbers of pages with lines that came wrong. */
  readonly damaged: readonly number[];
  /** Numbers of pages that cannot be shown, and are in the file as it came. */
  readonly notShown: readonly number[];
  /** Why a document cannot be shown at all; null when it can. */
  readonly closed: string | null;
  /** The picture breaks off. */
  readonly cut: boolean;
  /** The server's file about the fax could not be understood. */
  readonly unreadableLabel: boolean;
  readonly text: ReadText;
}

/** Facts under names that stay: people search by them and rules route by them. */
export function faxFields({ facts, sender, readPages }: ReadFax): Record<string, string | number | boolean> {
  const said = facts.station ?? facts.caller;
  return {
    ...(readPages === null ? {} : { faxPages: readPages }),
    ...(said === null ? {} : { faxSender: said }),
    ...(facts.caller === null || facts.station === null ? {} : { faxCaller: facts.caller }),
    ...(facts.receivedAt === null ? {} : { faxReceivedAt: facts.receivedAt }),
    ...(facts.commid === null ? {} : { faxCall: facts.commid }),
    ...(sender.administration === null ? {} : { faxFromAdministration: sender.administration }),
  };
}

/** Who it is from, in the words of a subject. */
export const faxFrom = ({ number, name }: FaxSender): string => number ?? name ?? 'numero sconosciuto';

/** What the ticket's first message says; the request itself is in the pages, and in what could be read of them. */
export function faxText(fax: ReadFax): string {
  const { sender, readPages, shown, text } = fax;
  const from = sender.number === null && sender.name === null ? 'da un numero sconosciuto' : `da ${faxFrom(sender)}`;
  const pages = readPages === null ? 'un documento' : readPages === 1 ? '1 pagina' : `${readPages} pagine`;
  const attached = shown === 0 ? 'in allegato come ricevuto' : 'in allegato come ricevuto e come immagini';
  const head = `Fax ${from}: ${pages}, ${attached}.`;
  return text.words === ''
    ? head
    : `${head}\n\nTesto riconosciuto dalle pagine, che può contenere errori:\n\n${text.words}`;
}

/** What people at the desk should know of it, each under its code. */
export function faxNotes(fax: ReadFax): string[] {
  const { facts, sender, readPages, damaged, notShown, closed, unreadableLabel, text } = fax;
  const announced = facts.pages !== null && readPages !== null && facts.pages !== readPages;
  return [
    // CAD art. 47 c. 2 c: between administrations nothing is sent by fax.
    sender.administration === null ? null : `fax-from-administration: ${sender.administration}`,
    isIncomplete(fax) ? `fax-incomplete: ${facts.error ?? `${readPages ?? '?'}/${facts.pages ?? '?'}`}` : null,
    announced ? `fax-pages-announced: ${facts.pages}` : null,
    damaged.length === 0 ? null : `fax-damaged-lines: ${damaged.join(', ')}`,
    notShown.length === 0 ? null : `fax-pages-not-shown: ${ranges(notShown)}`,
    closed === null ? null : `fax-document-not-shown: ${closed}`,
    sender.differs ? `fax-numbers-differ: ${facts.station} / ${facts.caller}` : null,
    unreadableLabel ? 'fax-label-unreadable' : null,
    text.missing === null ? null : `fax-text-not-read: ${text.missing}`,
    text.unread === 0 ? null : `fax-text-partial: ${text.unread}`,
  ].flatMap((note) => (note === null ? [] : [note.slice(0, 400)]));
}

const isIncomplete = ({ facts, readPages, cut }: ReadFax): boolean =>
  cut || facts.error !== null || (facts.pages !== null && readPages !== null && facts.pages > readPages);

/** `1, 4-10000` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
