import type { Localized } from '@sportello/kernel';
import type { TicketView } from '@sportello/ticketing';
import type { AlertKind } from '@sportello/workforce';

type Wording = { readonly subject: Localized; readonly text: Localized };

/** What those who are called are told: enough to act, and of a restricted request nothing of its content (A2). */
export function alertWording(kind: AlertKind, ticket: Pick<TicketView, 'number'>): Wording {
  const { number } = ticket;
  return kind === 'urgent' ? urgent(number) : security(number);
}

const urgent = (number: string): Wording => ({
  subject: { it: `URGENTE: richiesta ${number}`, en: `URGENT: request ${number}` },
  text: {
    it: `La richiesta ${number} è urgente: blocca il lavoro dell’ente. Avvisiamo tutto il front office, in turno o no: chi può la prenda subito in carico.`,
    en: `Request ${number} is urgent: it blocks the body’s work. All front-office staff are being alerted, on shift or not: whoever can, please take it in charge at once.`,
  },
});

const security = (number: string): Wording => ({
  subject: { it: `SICUREZZA: segnalazione ${number}`, en: `SECURITY: report ${number}` },
  text: {
    it: `La segnalazione ${number} riguarda una possibile minaccia informatica. Confermi subito di averla ricevuta, oppure la prenda in carico: finché nessuno risponde saranno chiamate altre persone.`,
    en: `Report ${number} is about a possible cyber threat. Please acknowledge it at once, or take it in charge: until somebody answers, further people will be called.`,
  },
});

/** What those on duty are told of a request that has come to their team (A9). */
export const arrivalWording = (number: string, team: Localized): Wording => ({
  subject: { it: `Richiesta ${number} per ${team.it}`, en: `Request ${number} for ${team.en}` },
  text: {
    it: `La richiesta ${number} è arrivata al gruppo «${team.it}», in cui è in turno.`,
    en: `Request ${number} has come to the team "${team.en}", in which you are on shift.`,
  },
});
