import type { Localized } from '@sportello/kernel';
import type { Cover, CurrentTenant } from '@sportello/tenancy';
import type { TicketView } from '@sportello/ticketing';
import { staffReaders, type StaffReader } from './staff.readers.js';

/** That a ticket came back to somebody who is absent. */
export interface AbsenceScene {
  readonly configuration: CurrentTenant;
  readonly ticket: TicketView;
  readonly technician: { readonly id: string; readonly name: string };
  readonly cover: Cover;
  /** When it came back, RFC 3339. */
  readonly at: string;
}

/** C14: the substitute who covers, then the supervisors of the ticket's team and of the whole tenant; nobody twice. */
export function readersOf({ configuration, ticket, technician, cover }: AbsenceScene): readonly StaffReader[] {
  const substitute = cover.substitute === null ? [] : [cover.substitute.id];
  return staffReaders(configuration, { people: substitute, supervisorsOf: ticket.team }).filter(
    ({ id }) => id !== technician.id,
  );
}

/** What is said of it, to the staff alone. */
export function absenceWording({ ticket, technician, cover }: AbsenceScene): { subject: Localized; text: Localized } {
  const { number } = ticket;
  const who = technician.name;
  const substitute = cover.substitute?.name;
  return {
    subject: {
      it: `Richiesta ${number} riaperta, ${who} è assente`,
      en: `Request ${number} reopened, ${who} is absent`,
    },
    text: {
      it: `La richiesta ${number} è stata riaperta ed è tornata a ${who}, che è assente fino al ${dayOf(cover.until, 'it')}. Resta affidata a ${who}; ${substitute === undefined ? 'nessun sostituto è presente: occorre decidere chi se ne occupa.' : `nel frattempo la copre ${substitute}.`}`,
      en: `Request ${number} has been reopened and has gone back to ${who}, who is absent until ${dayOf(cover.until, 'en')}. It remains with ${who}; ${substitute === undefined ? 'no substitute is present: somebody must decide who looks after it.' : `meanwhile ${substitute} covers.`}`,
    },
  };
}

const TOLD = { it: 'Avvisati', en: 'Told' };
const NOBODY = {
  it: 'Nessuno può essere avvisato: mancano i recapiti.',
  en: 'Nobody can be told: addresses are missing.',
};

/** The same for the work log, with who was told of it. */
export function absenceNote(scene: AbsenceScene, readers: readonly StaffReader[]): string {
  const language = scene.configuration.languages[0] ?? 'it';
  const told =
    readers.length === 0 ? NOBODY[language] : `${TOLD[language]}: ${readers.map(({ name }) => name).join(', ')}.`;
  return `${absenceWording(scene).text[language]} ${told}`;
}

function dayOf(date: string, language: 'it' | 'en'): string {
  const locale = { it: 'it-IT', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}
