import { DomainError, type FieldProblem } from '@sportello/kernel';
import { fieldProblem } from '@sportello/records';
import type { HandPointKind } from './point.checks.js';

const WORDS: Readonly<Record<HandPointKind, readonly [it: string, en: string]>> = {
  email: ['Non è un indirizzo di posta.', 'This is not an e-mail address.'],
  'certified-mail': ['Non è un indirizzo di posta.', 'This is not an e-mail address.'],
  phone: [
    'Non è un numero di telefono: servono almeno sei cifre.',
    'This is no telephone number: at least six digits.',
  ],
  'fiscal-code': [
    'Non è un codice fiscale: il carattere di controllo non torna, o manca qualcosa.',
    'This is not a fiscal code: its control character does not match, or something is missing.',
  ],
  'vat-number': [
    'Non è una partita IVA: servono undici cifre, e l’ultima di controllo deve tornare.',
    'This is not a VAT number: eleven digits, of which the last, for control, must match.',
  ],
};

const atValue = (code: string, it: string, en: string): { readonly fields: readonly FieldProblem[] } => ({
  fields: [fieldProblem('value', code, it, en)],
});

export function malformedPoint(kind: HandPointKind): DomainError {
  const [it, en] = WORDS[kind];
  return new DomainError('CONTACT.POINT_MALFORMED', 'unprocessable', { it, en }, atValue('malformed', it, en));
}

/** @param contact the one that stands for whoever is known by it */
export function pointElsewhere(contact: { readonly id: string; readonly name: string }): DomainError {
  const it = `È già di un’altra scheda, ${contact.name}: se è la stessa persona, unire le schede.`;
  const en = `It is another contact’s already, ${contact.name}: if they are the same person, merge the contacts.`;
  return new DomainError(
    'CONTACT.POINT_ELSEWHERE',
    'conflict',
    { it, en },
    { ...atValue('elsewhere', it, en), details: { contact: contact.id } },
  );
}

export function pointKnown(): DomainError {
  const [it, en] = ['Questa scheda lo ha già.', 'This contact has it already.'];
  return new DomainError('CONTACT.POINT_KNOWN', 'conflict', { it, en }, atValue('known', it, en));
}

export const pointNotFound = (): DomainError =>
  new DomainError('CONTACT.POINT_NOT_FOUND', 'not-found', {
    it: 'Questa scheda non lo ha, o non lo ha più.',
    en: 'This contact does not have it, or no longer.',
  });

export const pointProved = (): DomainError =>
  new DomainError('CONTACT.POINT_PROVED', 'conflict', {
    it: 'Chi scriveva ha dimostrato che è suo: non si toglie a mano. Se le persone sono due, separare le schede.',
    en: 'Whoever wrote has proved that it is theirs: it is not taken away by hand. If these are two people, separate the contacts.',
  });

export const pointNotRemoved = (): DomainError =>
  new DomainError('CONTACT.POINT_NOT_REMOVED', 'conflict', {
    it: 'Non risulta tolto, o è già stato rimesso.',
    en: 'It was not taken away, or has been put back already.',
  });
