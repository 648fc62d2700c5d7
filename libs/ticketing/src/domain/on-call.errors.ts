import { DomainError } from '@sportello/kernel';
import type { OnCall } from './on-call.js';

const STATES: Readonly<Record<OnCall['state'], { it: string; en: string }>> = {
  requested: { it: 'in attesa di autorizzazione', en: 'waiting to be authorised' },
  authorised: { it: 'autorizzata', en: 'authorised' },
  refused: { it: 'rifiutata', en: 'refused' },
  paged: { it: 'autorizzata, chiamata in corso', en: 'authorised, being paged' },
  acknowledged: { it: 'accettata dal reperibile', en: 'acknowledged by the specialist' },
  unanswered: { it: 'senza risposta', en: 'unanswered' },
};

/** B2: what is asked does not fit how far the on-call escalation has got. */
export const onCallStanding = (state: OnCall['state'] | null): DomainError => {
  const standing = state === null ? { it: 'mai chiesta', en: 'never asked for' } : STATES[state];
  return new DomainError(
    'TICKET.ON_CALL_STATE',
    'conflict',
    {
      it: `L’escalation al reperibile è ${standing.it}.`,
      en: `The on-call escalation is ${standing.en}.`,
    },
    { details: { onCall: state } },
  );
};

/** B2: only those entitled decide. */
export const mayNotAuthorise = (): DomainError =>
  new DomainError('TICKET.ON_CALL_NOT_ENTITLED', 'forbidden', {
    it: 'L’escalation al reperibile la decide un supervisore o chi l’ente ha indicato.',
    en: 'An on-call escalation is decided by a supervisor or somebody the tenant has named.',
  });

/** B2: nobody authorises what they asked for. */
export const ownRequest = (): DomainError =>
  new DomainError('TICKET.ON_CALL_OWN_REQUEST', 'forbidden', {
    it: 'Chi ha chiesto il reperibile non può autorizzarsi da solo.',
    en: 'Whoever asked for the on-call specialist cannot authorise it themselves.',
  });

export const notPaged = (): DomainError =>
  new DomainError('TICKET.ON_CALL_NOT_PAGED', 'forbidden', {
    it: 'Risponde soltanto chi è stato chiamato.',
    en: 'Only somebody who was paged answers.',
  });

/** B2: outside their hours on-call specialists act only on an authorised escalation. */
export const onCallNotAuthorised = (): DomainError =>
  new DomainError('TICKET.ON_CALL_NOT_AUTHORISED', 'forbidden', {
    it: 'Fuori orario un reperibile interviene soltanto su un’escalation autorizzata, per la quale è stato chiamato: va chiesta con «request-on-call».',
    en: 'Outside their hours an on-call specialist acts only on an authorised escalation they were paged for: ask for it by “request-on-call”.',
  });

export const nobodyOnCall = (team: string): DomainError =>
  new DomainError(
    'TICKET.INVALID',
    'invalid',
    { it: 'La richiesta contiene dati non validi.', en: 'The request holds data that is not valid.' },
    {
      fields: [
        {
          field: 'team',
          code: 'nobody-on-call',
          message: { it: `Nessuno è reperibile per ${team}.`, en: `Nobody is on call for ${team}.` },
        },
      ],
    },
  );
