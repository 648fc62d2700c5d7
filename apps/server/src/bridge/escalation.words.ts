import type { Localized } from '@sportello/kernel';
import type { TicketEventType, TicketView } from '@sportello/ticketing';

type Words = Record<'subject' | 'text', Localized>;

/** What of an event goes into words; everything that is not there is empty. */
export interface Told {
  readonly number: string;
  readonly who: string;
  readonly reason: string;
  readonly team: Localized;
  /** A time of day in the tenant's zone. */
  readonly until: string;
  readonly count: number;
  /** What was written along. */
  readonly said: string;
}

const words = (itSubject: string, enSubject: string, it: string, en: string): Words => ({
  subject: { it: itSubject, en: enSubject },
  text: { it, en },
});

/** What the staff is told of giving, reminding and calling out (A5, B2, C4, C10). */
export const ESCALATION_WORDS: Partial<Record<TicketEventType, (told: Told) => Words>> = {
  assigned: ({ number, who }) =>
    words(
      `Le è affidata la richiesta ${number}`,
      `Request ${number} is given to you`,
      `${who} Le ha affidato la richiesta ${number}. Il termine di presa in carico corre finché non la prende in carico.`,
      `${who} has given you request ${number}. The term for taking charge runs until you take it in charge.`,
    ),
  unassigned: ({ number, who, reason }) =>
    words(
      `La richiesta ${number} è tornata in coda`,
      `Request ${number} is back in the queue`,
      `${who} ha rimesso in coda la richiesta ${number}, che era Sua: ${reason}.`,
      `${who} has given request ${number}, which was yours, back to the queue: ${reason}.`,
    ),
  'note-added': ({ number, who }) =>
    words(
      `${who} La chiama su ${number}`,
      `${who} calls you to ${number}`,
      `${who} ha scritto una nota per Lei sulla richiesta ${number}.`,
      `${who} wrote a note for you on ticket ${number}.`,
    ),
  'reminder-received': ({ number, count, said }) =>
    words(
      `Sollecito n. ${count} per la richiesta ${number}`,
      `Reminder no. ${count} for request ${number}`,
      `Chi ha chiesto sollecita la richiesta ${number} (sollecito n. ${count}).${said === '' ? '' : `\n\n${said}`}`,
      `The requester sends a reminder for request ${number} (no. ${count}).${said === '' ? '' : `\n\n${said}`}`,
    ),
  'reminder-sent': ({ number, who, said }) =>
    words(
      `Sollecito per la richiesta ${number}`,
      `Reminder for request ${number}`,
      `${who} sollecita la richiesta ${number}.\n\n${said}`,
      `${who} sends a reminder for request ${number}.\n\n${said}`,
    ),
  'on-call-requested': ({ number, who, team, reason }) =>
    words(
      `Da autorizzare: reperibile per la richiesta ${number}`,
      `To be authorised: on-call specialist for request ${number}`,
      `${who} chiede il reperibile (${team.it}) per la richiesta ${number}: ${reason}. Occorre autorizzarlo o rifiutarlo, con il motivo.`,
      `${who} asks for the on-call specialist (${team.en}) for request ${number}: ${reason}. It has to be authorised or refused, with the reason.`,
    ),
  'on-call-refused': ({ number, who, reason }) =>
    words(
      `Reperibile non autorizzato: richiesta ${number}`,
      `On-call specialist refused: request ${number}`,
      `${who} non ha autorizzato il reperibile per la richiesta ${number}: ${reason}.`,
      `${who} has refused the on-call specialist for request ${number}: ${reason}.`,
    ),
  'on-call-paged': ({ number, who, reason, until }) =>
    words(
      `CHIAMATA: richiesta ${number}, rispondere entro le ${until}`,
      `CALL-OUT: request ${number}, acknowledge by ${until}`,
      `È chiamato in reperibilità per la richiesta ${number}: ${reason}. Autorizzato da ${who}. Confermi entro le ${until}; poi sarà chiamata un’altra persona.`,
      `You are called out for request ${number}: ${reason}. Authorised by ${who}. Acknowledge by ${until}; then somebody else is called.`,
    ),
  'on-call-acknowledged': ({ number, who }) =>
    words(
      `Il reperibile ha risposto: richiesta ${number}`,
      `On-call specialist acknowledged: request ${number}`,
      `${who} ha risposto alla chiamata per la richiesta ${number}.`,
      `${who} has answered the call for request ${number}.`,
    ),
  'on-call-unanswered': ({ number, count }) =>
    words(
      `Nessun reperibile ha risposto: richiesta ${number}`,
      `No on-call specialist answered: request ${number}`,
      `Per la richiesta ${number} sono state chiamate ${count} persone e nessuna ha risposto: occorre decidere chi se ne occupa.`,
      `For request ${number} ${count} people were called and nobody answered: somebody must decide who looks after it.`,
    ),
};

/** C4: to the supervisors, of a complaint. @param about the ticket it is about, when known */
export const complaintWords = ({ number }: Pick<TicketView, 'number'>, about: string | null): Words =>
  words(
    `Reclamo ${number}`,
    `Complaint ${number}`,
    `È arrivato il reclamo ${number}${about === null ? '' : `, sulla richiesta ${about}`}.`,
    `Complaint ${number} has come in${about === null ? '' : `, about request ${about}`}.`,
  );
