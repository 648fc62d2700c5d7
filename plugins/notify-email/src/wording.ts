import type { Language, NotificationEvent, NotifiedClock } from '@sportello/plugin-sdk';

/** Every word of the notices in one language. */
export interface Wording {
  readonly events: Readonly<Record<NotificationEvent, { subject(number: string): string; opening(number: string, technician: string | null): string }>>;
  greeting(name: string): string;
  readonly greetingUnknown: string;
  readonly facts: Readonly<Record<'number' | 'subject' | 'kind' | 'channel' | 'openedAt' | 'state' | 'team' | 'technician' | 'at', string>>;
  readonly clocks: string;
  readonly clock: Readonly<Record<NotifiedClock['state'], (due: string, stopped: string) => string>>;
  readonly yourRequest: string;
  readonly answerToAdd: string;
  readonly answerToReopen: string;
  readonly follow: string;
  reference(token: string): string;
  /** Above it people write, below it stands what their program quotes. */
  readonly replyMarker: string;
  /** Title of what a person wrote. */
  writes(author: string): string;
}

const it: Wording = {
  events: {
    registered: {
      subject: (number) => `Richiesta ${number} registrata`,
      opening: (number) => `abbiamo ricevuto la Sua richiesta e l’abbiamo registrata con il numero ${number}.`,
    },
    'taken-charge': {
      subject: (number) => `Richiesta ${number} presa in carico`,
      opening: (number, technician) =>
        technician === null ? `la richiesta ${number} è stata presa in carico.` : `la richiesta ${number} è stata presa in carico da ${technician}.`,
    },
    'information-requested': {
      subject: (number) => `Richiesta ${number}: servono altre informazioni`,
      opening: (number) => `per proseguire con la richiesta ${number} abbiamo bisogno di una Sua risposta.`,
    },
    'reply-received': {
      subject: (number) => `Richiesta ${number}: risposta ricevuta`,
      opening: (number) => `abbiamo ricevuto la Sua risposta e il lavoro sulla richiesta ${number} riprende.`,
    },
    note: {
      subject: (number) => `Richiesta ${number}: aggiornamento`,
      opening: (number) => `c’è un aggiornamento sulla richiesta ${number}.`,
    },
    resolved: {
      subject: (number) => `Richiesta ${number} risolta`,
      opening: (number) => `la lavorazione della richiesta ${number} è conclusa. Di seguito la risposta.`,
    },
    closed: {
      subject: (number) => `Richiesta ${number} chiusa`,
      opening: (number) => `la richiesta ${number} è stata chiusa.`,
    },
    reopened: {
      subject: (number) => `Richiesta ${number} riaperta`,
      opening: (number, technician) =>
        technician === null
          ? `la richiesta ${number} è stata riaperta.`
          : `la richiesta ${number} è stata riaperta ed è di nuovo affidata a ${technician}.`,
    },
  },
  greeting: (name) => `Gentile ${name},`,
  greetingUnknown: 'Buongiorno,',
  facts: {
    number: 'Numero',
    subject: 'Oggetto',
    kind: 'Tipo di richiesta',
    channel: 'Ricevuta da',
    openedAt: 'Presentata',
    state: 'Stato',
    team: 'Struttura responsabile',
    technician: 'Assegnata a',
    at: 'Aggiornata',
  },
  clocks: 'Tempi del servizio',
  clock: {
    running: (due) => `entro ${due}`,
    paused: (due) => `in sospeso, il termine era ${due}`,
    met: (due, stopped) => `rispettata, ${stopped} (termine ${due})`,
    breached: (due) => `oltre il termine di ${due}`,
    cancelled: () => 'non più applicabile',
  },
  yourRequest: 'La Sua richiesta',
  answerToAdd: 'Per aggiungere informazioni basta rispondere a questo messaggio, lasciando l’oggetto com’è.',
  answerToReopen: 'Se il problema non è risolto basta rispondere a questo messaggio: la richiesta viene riaperta e torna a chi l’ha seguita.',
  follow: 'Segua la richiesta',
  reference: (token) => `Riferimento ${token}`,
  replyMarker: '##- Scrivere la risposta sopra questa riga -##',
  writes: (author) => `${author} scrive:`,
};

const en: Wording = {
  events: {
    registered: {
      subject: (number) => `Request ${number} registered`,
      opening: (number) => `we have received your request and registered it as number ${number}.`,
    },
    'taken-charge': {
      subject: (number) => `Request ${number} taken in charge`,
      opening: (number, technician) =>
        technician === null ? `request ${number} has been taken in charge.` : `request ${number} has been taken in charge by ${technician}.`,
    },
    'information-requested': {
      subject: (number) => `Request ${number}: we need to know more`,
      opening: (number) => `to go on with request ${number} we need an answer from you.`,
    },
    'reply-received': {
      subject: (number) => `Request ${number}: answer received`,
      opening: (number) => `we have received your answer and work on request ${number} goes on.`,
    },
    note: {
      subject: (number) => `Request ${number}: update`,
      opening: (number) => `there is an update on request ${number}.`,
    },
    resolved: {
      subject: (number) => `Request ${number} resolved`,
      opening: (number) => `work on request ${number} is complete. Our answer is below.`,
    },
    closed: {
      subject: (number) => `Request ${number} closed`,
      opening: (number) => `request ${number} has been closed.`,
    },
    reopened: {
      subject: (number) => `Request ${number} reopened`,
      opening: (number, technician) =>
        technician === null ? `request ${number} has been reopened.` : `request ${number} has been reopened and is again with ${technician}.`,
    },
  },
  greeting: (name) => `Dear ${name},`,
  greetingUnknown: 'Good day,',
  facts: {
    number: 'Number',
    subject: 'Subject',
    kind: 'Kind of request',
    channel: 'Received by',
    openedAt: 'Submitted',
    state: 'State',
    team: 'Office in charge',
    technician: 'Assigned to',
    at: 'Updated',
  },
  clocks: 'Service times',
  clock: {
    running: (due) => `by ${due}`,
    paused: (due) => `on hold, the term was ${due}`,
    met: (due, stopped) => `met, ${stopped} (term ${due})`,
    breached: (due) => `past the term of ${due}`,
    cancelled: () => 'no longer applies',
  },
  yourRequest: 'Your request',
  answerToAdd: 'To add information simply answer this message, leaving the subject as it is.',
  answerToReopen: 'If the problem is not solved simply answer this message: the request is reopened and goes back to whoever handled it.',
  follow: 'Follow the request',
  reference: (token) => `Reference ${token}`,
  replyMarker: '##- Write your answer above this line -##',
  writes: (author) => `${author} writes:`,
};

export const WORDING: Readonly<Record<Language, Wording>> = { it, en };
