import { DomainError, type FieldProblem } from '@sportello/kernel';

const problem = (field: string, code: string, it: string, en: string): FieldProblem => ({
  field,
  code,
  message: { it, en },
});

const refused = (code: string, field: FieldProblem): DomainError =>
  new DomainError(code, 'unprocessable', field.message, { fields: [field] });

/** The same for what is no security report and what the caller may not see. */
export const notASecurityReport = (ref: string): DomainError =>
  new DomainError(
    'SECURITY.NOT_FOUND',
    'not-found',
    { it: 'La segnalazione di sicurezza non esiste.', en: 'There is no such security report.' },
    { details: { ref } },
  );

export const alreadyAware = (awareAt: string): DomainError =>
  new DomainError(
    'SECURITY.AWARENESS_ALREADY_SET',
    'conflict',
    {
      it: 'Il momento in cui l’ente ne è venuto a conoscenza è già stabilito: si può solo correggerlo, con il motivo.',
      en: 'The moment the body became aware is set already: it can only be corrected, with the reason.',
    },
    { details: { awareAt } },
  );

export const notYetAware = (): DomainError =>
  new DomainError('SECURITY.AWARENESS_NOT_SET', 'conflict', {
    it: 'Prima va stabilito il momento in cui l’ente ne è venuto a conoscenza.',
    en: 'The moment the body became aware has to be set first.',
  });

export const awareInTheFuture = (): DomainError =>
  refused(
    'SECURITY.AWARENESS_IN_THE_FUTURE',
    problem('awareAt', 'future', 'Il momento non può essere nel futuro.', 'The moment cannot be in the future.'),
  );

export const inTheFuture = (field: string): DomainError =>
  refused(
    'SECURITY.IN_THE_FUTURE',
    problem(field, 'future', 'Il momento non può essere nel futuro.', 'The moment cannot be in the future.'),
  );

export const beforeAwareness = (field: string, awareAt: string): DomainError =>
  new DomainError(
    'SECURITY.BEFORE_AWARENESS',
    'unprocessable',
    {
      it: 'Il momento precede quello in cui l’ente ne è venuto a conoscenza.',
      en: 'The moment is before the body became aware.',
    },
    {
      fields: [problem(field, 'before-awareness', 'Precede la conoscenza.', 'Before the awareness.')],
      details: { awareAt },
    },
  );

export const reasonNeeded = (): DomainError =>
  refused(
    'SECURITY.REASON_NEEDED',
    problem('reason', 'needed', 'Una correzione vuole il motivo.', 'A correction needs its reason.'),
  );

export const unchanged = (): DomainError =>
  new DomainError('SECURITY.UNCHANGED', 'conflict', { it: 'Nulla cambia.', en: 'Nothing changes.' });

export const unknownWords = (fields: readonly { field: string; value: string }[]): DomainError =>
  new DomainError(
    'SECURITY.UNKNOWN_WORD',
    'unprocessable',
    {
      it: 'Alcune voci non sono nella configurazione dell’ente.',
      en: 'Some words are not in the configuration of the administration.',
    },
    {
      fields: fields.map(({ field, value }) =>
        problem(field, 'unknown', `«${value}» non esiste.`, `There is no "${value}".`),
      ),
    },
  );

export const alreadySent = (sentAt: string): DomainError =>
  new DomainError(
    'SECURITY.REPORT_ALREADY_SENT',
    'conflict',
    {
      it: 'La comunicazione risulta già inviata: si può solo correggerla con una nuova.',
      en: 'The report was sent already: it can only be corrected by a new one.',
    },
    { details: { sentAt } },
  );

export const notSent = (): DomainError =>
  new DomainError('SECURITY.REPORT_NOT_SENT', 'conflict', {
    it: 'La comunicazione non è ancora stata inviata.',
    en: 'The report has not been sent yet.',
  });

export const notGoingOn = (): DomainError =>
  new DomainError('SECURITY.NOT_ONGOING', 'conflict', {
    it: 'L’incidente non risulta in corso.',
    en: 'The incident is not going on.',
  });

export const notOfTheTicket = (attachment: string): DomainError =>
  refused(
    'SECURITY.UNKNOWN_ATTACHMENT',
    problem(
      'attachment',
      'unknown',
      `L’allegato ${attachment} non è della richiesta.`,
      'Not an attachment of the ticket.',
    ),
  );
