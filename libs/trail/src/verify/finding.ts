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
    it: 'la storia è stata riscritta: l’impronta giornaliera ne ha un’altra',
    en: 'the history was rewritten: the daily digest has another',
  },
  'event-removed': {
    it: 'un evento che l’impronta giornaliera ha visto non c’è più',
    en: 'an event that the daily digest has seen is gone',
  },
  'record-removed': {
    it: 'l’impronta giornaliera l’ha visto, e non c’è più nulla',
    en: 'the daily digest has seen it, and nothing is left of it',
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
