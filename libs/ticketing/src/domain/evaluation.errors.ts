import { DomainError, type Localized } from '@sportello/kernel';
import { SCALE_ENDS, type EvaluationScale } from './events/evaluation.events.js';

const refusal = (code: string, message: Localized): DomainError => new DomainError(code, 'conflict', message);

/** The administration asks for none, or not for this request. */
export const notEvaluated = (): DomainError =>
  refusal('TICKET.NOT_EVALUATED', {
    it: 'Per questa richiesta non si chiede una valutazione.',
    en: 'No evaluation is asked for on this request.',
  });

export const evaluationOver = (): DomainError =>
  refusal('TICKET.EVALUATION_OVER', {
    it: 'Il tempo per valutare il servizio è passato.',
    en: 'The time for evaluating the service is over.',
  });

/** Nobody judges the service in a requester's name. */
export const requesterNeeded = (): DomainError =>
  refusal('TICKET.REQUESTER_NEEDED', {
    it: 'Il servizio lo valuta chi lo ha chiesto.',
    en: 'The service is evaluated by whoever asked for it.',
  });

export function outOfScale(scale: EvaluationScale): DomainError {
  const [from, to] = SCALE_ENDS[scale];
  const message = { it: `Il giudizio va da ${from} a ${to}.`, en: `The score goes from ${from} to ${to}.` };
  return new DomainError('TICKET.INVALID', 'invalid', message, {
    fields: [{ field: 'score', code: 'out-of-scale', message }],
  });
}
