import { DomainError } from '@sportello/kernel';
import type { TenantProblem } from '@sportello/tenancy';

export const noSuchSection = (): DomainError =>
  new DomainError('CONFIGURATION.SECTION_NOT_FOUND', 'not-found', {
    it: 'Questa sezione della configurazione non esiste, o si modifica solo nel file.',
    en: 'There is no such section of the configuration, or it is edited in the file alone.',
  });

export const noSuchRevision = (): DomainError =>
  new DomainError('TENANT.REVISION_NOT_FOUND', 'not-found', {
    it: 'Questa revisione non esiste.',
    en: 'There is no such revision.',
  });

/** Nothing was stored. */
export const configurationRefused = (problems: readonly TenantProblem[]): DomainError =>
  new DomainError(
    'CONFIGURATION.REFUSED',
    'unprocessable',
    {
      it: 'La configurazione non è stata salvata: vedere i punti indicati.',
      en: 'The configuration was not saved: see the places named.',
    },
    { fields: problems.map(({ path, code, text }) => ({ field: path, code, message: text })) },
  );

/** What is wrong with it is told where it is tried out or saved. */
export const calendarInvalid = (): DomainError =>
  new DomainError('CALENDAR.INVALID', 'unprocessable', {
    it: 'Il calendario ha errori: l’anno non si può mostrare.',
    en: 'The calendar has errors: the year cannot be shown.',
  });
