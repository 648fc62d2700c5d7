import { DomainError } from '@sportello/kernel';

/** The same for what does not exist and what is not to be seen. */
export const callNotFound = (): DomainError =>
  new DomainError('CALL.NOT_FOUND', 'not-found', { it: 'La chiamata non esiste.', en: 'There is no such call.' });

export const callBackNotFound = (): DomainError =>
  new DomainError('CALL_BACK.NOT_FOUND', 'not-found', {
    it: 'La richiamata non esiste.',
    en: 'There is no such call-back.',
  });

/** Somebody was faster, or the caller has called again. */
export const callBackEnded = (): DomainError =>
  new DomainError('CALL_BACK.ENDED', 'conflict', {
    it: 'Questa richiamata non serve più: qualcuno ha già parlato con chi chiamava, o si è smesso di provare.',
    en: 'This call-back is not needed any more: somebody has spoken with the caller, or trying has ended.',
  });

export const needsWords = (): DomainError => {
  const message = { it: 'Scrivere che cosa è accaduto.', en: 'Write what happened.' };
  return new DomainError('CALL_BACK.INVALID', 'invalid', message, {
    fields: [{ field: 'text', code: 'required', message }],
  });
};
