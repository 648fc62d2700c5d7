import { DomainError, type FieldProblem, type Localized } from '@sportello/kernel';
import { officeKey, type Office } from './office.js';

const about = (
  offices: readonly Office[],
  code: string,
  message: (office: string) => Localized,
): { readonly fields: readonly FieldProblem[] } => ({
  fields: offices.map((office) => ({ field: 'offices', code, message: message(officeKey(office)) })),
});

/** The same for what does not exist and what the caller may not see (A2). */
export const reportNotFound = (number: string): DomainError =>
  new DomainError(
    'BROADCAST.UNKNOWN_REPORT',
    'not-found',
    { it: 'La segnalazione non esiste.', en: 'There is no such report.' },
    { details: { report: number } },
  );

export const broadcastNotFound = (number: string): DomainError =>
  new DomainError(
    'BROADCAST.NOT_FOUND',
    'not-found',
    { it: 'La diramazione non esiste.', en: 'There is no such broadcast.' },
    { details: { broadcast: number } },
  );

export const noOffice = (): DomainError =>
  new DomainError('BROADCAST.NO_OFFICE', 'unprocessable', {
    it: 'Nessun ufficio da informare: va indicato, o previsto dalle regole dell’ente.',
    en: 'No office to tell: name one, or have the tenant’s rules do so.',
  });

export const unknownOffices = (offices: readonly Office[]): DomainError =>
  new DomainError(
    'BROADCAST.UNKNOWN_OFFICE',
    'unprocessable',
    { it: 'Alcuni uffici non esistono.', en: 'Some offices do not exist.' },
    about(offices, 'unknown', (office) => ({
      it: `L’ufficio ${office} non esiste.`,
      en: `There is no office ${office}.`,
    })),
  );

export const notForOffice = (offices: readonly Office[]): DomainError =>
  new DomainError(
    'BROADCAST.NOT_FOR_OFFICE',
    'unprocessable',
    { it: 'Ad alcuni uffici non si possono affidare compiti.', en: 'Some offices cannot be given tasks.' },
    about(offices, 'notice-only', (office) => ({
      it: `${office} si può solo informare.`,
      en: `${office} can only be told.`,
    })),
  );

export const restrictedOffices = (offices: readonly Office[]): DomainError =>
  new DomainError(
    'BROADCAST.RESTRICTED',
    'unprocessable',
    {
      it: 'Alcuni uffici non possono conoscere ciò che è riservato.',
      en: 'Some offices may not know what is restricted.',
    },
    about(offices, 'restricted', (office) => ({
      it: `${office} non può conoscere ciò che è riservato.`,
      en: `${office} may not know what is restricted.`,
    })),
  );

export const alreadyTold = (offices: readonly Office[]): DomainError =>
  new DomainError(
    'BROADCAST.ALREADY_TOLD',
    'conflict',
    { it: 'Tutti gli uffici indicati sono già stati informati.', en: 'All the offices have been told already.' },
    about(offices, 'already-told', (office) => ({
      it: `${office} è già stato informato.`,
      en: `${office} has been told already.`,
    })),
  );

export const ticketNeeded = (): DomainError =>
  new DomainError('BROADCAST.TICKET_NEEDED', 'conflict', {
    it: 'Un compito si affida per una richiesta ancora in corso: la segnalazione non ne ha.',
    en: 'A task is given for a ticket that is still worked on: the report has none.',
  });

export const closedProblem = (): DomainError =>
  new DomainError('BROADCAST.CLOSED_PROBLEM', 'conflict', {
    it: 'Il problema è chiuso: non vi si avviano più azioni di miglioramento.',
    en: 'The problem is closed: no improvement is started in it any more.',
  });

export const improvementOwner = (owner: string): DomainError =>
  new DomainError(
    'BROADCAST.UNKNOWN_OWNER',
    'unprocessable',
    { it: 'Serve una persona dell’ente che ne risponda.', en: 'A person of the administration has to answer for it.' },
    {
      fields: [
        {
          ...{ field: 'improvements', code: 'unknown' },
          message: { it: `«${owner}» non esiste.`, en: `There is nobody called "${owner}".` },
        },
      ],
    },
  );
