import { DomainError, type FieldProblem } from '@sportello/kernel';

export type SystemProblem = FieldProblem;

export const systemNotFound = (ref: string): DomainError =>
  new DomainError(
    'SYSTEM.NOT_FOUND',
    'not-found',
    { it: 'Il sistema non è nel registro.', en: 'The system is not in the register.' },
    { details: { system: ref } },
  );

export const codeTaken = (code: string): DomainError =>
  new DomainError('SYSTEM.CODE_TAKEN', 'conflict', {
    it: `Nel registro c’è già un sistema con il codice ${code}.`,
    en: `The register already has a system with code ${code}.`,
  });

export const systemInvalid = (fields: readonly SystemProblem[]): DomainError =>
  new DomainError(
    'SYSTEM.INVALID',
    'invalid',
    { it: 'Alcuni dati del sistema vanno corretti.', en: 'Some facts of the system need to be corrected.' },
    { fields },
  );

export const retired = (): DomainError =>
  new DomainError('SYSTEM.RETIRED', 'conflict', {
    it: 'Il sistema è stato dismesso.',
    en: 'The system has been retired.',
  });

export const nothingChanges = (): DomainError =>
  new DomainError('SYSTEM.NOTHING_CHANGES', 'conflict', {
    it: 'È già così: nulla da cambiare.',
    en: 'It is so already: nothing to change.',
  });
