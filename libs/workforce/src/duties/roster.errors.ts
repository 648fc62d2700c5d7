import { DomainError } from '@sportello/kernel';

/** A9: names both duties, so that whoever plans knows which to move. */
export const rosterOverlap = (person: string, one: string, other: string): DomainError =>
  new DomainError(
    'ROSTER.OVERLAP',
    'conflict',
    {
      it: `${person} sarebbe in due turni insieme: ${one} e ${other}.`,
      en: `${person} would be on two duties at once: ${one} and ${other}.`,
    },
    { details: { person, duties: [one, other] } },
  );

export const coverAbsent = (person: string): DomainError =>
  new DomainError(
    'ROSTER.ABSENT',
    'conflict',
    {
      it: `${person} è assente in quel periodo e non può sostituire nessuno.`,
      en: `${person} is absent at that time and cannot stand in for anybody.`,
    },
    { details: { person } },
  );

export const nothingToCover = (person: string): DomainError =>
  new DomainError(
    'ROSTER.NO_DUTY',
    'conflict',
    {
      it: `${person} non ha turni in quel periodo: non c’è nulla da sostituire.`,
      en: `${person} has no duty at that time: there is nothing to stand in for.`,
    },
    { details: { person } },
  );

export const changeEnded = (): DomainError =>
  new DomainError('ROSTER.ENDED', 'conflict', {
    it: 'La variazione è già finita o annullata.',
    en: 'The change has ended or been called off already.',
  });
