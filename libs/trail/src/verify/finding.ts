import type { Localized } from '@sportello/kernel';
import type { LogName } from '../log/logs.js';

export type FaultCode =
  | 'changed'
  | 'missing'
  | 'moved'
  | 'shortened'
  | 'head-changed'
  | 'rewritten'
  | 'event-removed'
  | 'record-removed'
  | 'cut-off'
  | 'not-noted'
  | 'digest-missing'
  | 'digest-altered'
  | 'digest-forged'
  | 'digest-late';

/** One place where what is stored is not what was written. */
export interface Finding {
  readonly tenant: string;
  readonly log: LogName | 'digest';
  /** Number of the ticket, task, …; of the digest. */
  readonly number: string;
  /** Position in the history, where one is to be told. */
  readonly seq: number | null;
  readonly fault: FaultCode;
}

/** What is wrong, for people to read. */
export const FAULTS: Readonly<Record<FaultCode, Localized>> = {
  changed: { it: 'l’evento è stato modificato', en: 'the event was changed' },
  missing: { it: 'l’evento è stato rimosso', en: 'the event was removed' },
  moved: { it: 'l’evento è stato spostato', en: 'the event was moved' },
  shortened: { it: 'l’ultimo evento è stato rimosso', en: 'the last event was removed' },
  'head-changed': {
    it: 'ciò che si sa dell’ultimo evento non corrisponde',
    en: 'what is known of the last event does not agree',
  },
  rewritten: {
    it: 'la storia è stata riscritta: a parte ne è annotata un’altra',
    en: 'the history was rewritten: what is noted apart is another',
  },
  'event-removed': {
    it: 'un evento che l’impronta giornaliera ha visto non c’è più',
    en: 'an event that the daily digest has seen is gone',
  },
  'record-removed': {
    it: 'secondo ciò che è annotato a parte c’era, e non c’è più nulla',
    en: 'by what is noted apart it was there, and nothing is left of it',
  },
  'cut-off': {
    it: 'gli ultimi eventi, fino a questo, sono stati rimossi dopo l’ultima impronta giornaliera',
    en: 'the newest events, up to this one, were removed since the last daily digest',
  },
  'not-noted': {
    it: 'l’evento non è annotato a parte: non è stato scritto come tutti gli altri',
    en: 'the event is not noted apart: it was not written as all others are',
  },
  'digest-missing': { it: 'l’impronta giornaliera manca', en: 'the daily digest is missing' },
  'digest-altered': {
    it: 'l’impronta giornaliera non corrisponde a ciò che ne dipende',
    en: 'the daily digest does not agree with what it stands for',
  },
  'digest-forged': {
    it: 'l’impronta giornaliera non è firmata da questa installazione',
    en: 'the daily digest is not signed by this installation',
  },
  'digest-late': {
    it: 'da più di due giorni non c’è un’impronta giornaliera',
    en: 'there has been no daily digest for more than two days',
  },
};
