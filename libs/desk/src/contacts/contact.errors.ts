import { DomainError } from '@sportello/kernel';

export const contactNotFound = (): DomainError =>
  new DomainError('CONTACT.NOT_FOUND', 'not-found', {
    it: 'Questa persona non è tra chi ha chiesto.',
    en: 'This person is not one of the requesters.',
  });

export const sameContact = (): DomainError =>
  new DomainError('CONTACT.SAME', 'invalid', {
    it: 'È la stessa scheda: non c’è nulla da unire.',
    en: 'It is the same contact: there is nothing to merge.',
  });

/** Chains would hide which of several acts an unmerge takes back. @param target whether it is the one to keep */
export const alreadyMerged = (target: boolean): DomainError =>
  new DomainError('CONTACT.ALREADY_MERGED', 'conflict', {
    it: target
      ? 'La scheda da tenere è già unita a un’altra: unire a quella.'
      : 'Questa scheda è già unita a un’altra: prima separarla.',
    en: target
      ? 'The contact to keep is itself merged into another: merge into that one.'
      : 'This contact is already merged into another: separate it first.',
  });

export const hasMerged = (): DomainError =>
  new DomainError('CONTACT.HAS_MERGED', 'conflict', {
    it: 'A questa scheda ne sono unite altre: unire l’altra a questa, o prima separarle.',
    en: 'Other contacts are merged into this one: merge the other way round, or separate them first.',
  });

export const notMerged = (): DomainError =>
  new DomainError('CONTACT.NOT_MERGED', 'conflict', {
    it: 'Questa scheda non è unita a nessun’altra.',
    en: 'This contact is not merged into another.',
  });
