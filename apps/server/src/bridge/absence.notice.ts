import type { Localized } from '@sportello/kernel';
import type { Notification } from '@sportello/plugin-sdk';
import type { Cover, CurrentTenant } from '@sportello/tenancy';
import { TICKET_STATES, type TicketView } from '@sportello/ticketing';
import { channelName, kindName, teamName } from './names.js';
import { notifiedClocks } from './notification.builder.js';

/** Somebody of the staff who can be written to. */
export interface StaffReader {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

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
  return Object.entries(configuration.people).flatMap(([id, { name, email, team, supervisor }]) => {
    const isTold =
      id === cover.substitute?.id ||
      (supervisor && id !== technician.id && (team === undefined || team === ticket.team));
    return isTold && email !== undefined ? [{ id, name, address: email }] : [];
  });
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

const RESTRICTED = { it: 'Richiesta riservata', en: 'Restricted request' };

/**
 * The mail to one of them. It carries neither the requester's private link nor a reference by which an answer would count
 * as the requester's own, and of a restricted request not even the subject (A2).
 */
export function absenceNotification(scene: AbsenceScene, reader: StaffReader, outboundId: string): Notification {
  const { configuration, ticket, technician, at } = scene;
  const language = configuration.languages[0] ?? 'it';
  return {
    event: 'reopened',
    audience: 'staff',
    wording: absenceWording(scene),
    language,
    recipient: { name: reader.name, address: reader.address },
    office: {
      ...{ id: configuration.tenant, name: configuration.name },
      ...{ zone: configuration.zone, contacts: configuration.contacts },
    },
    ticket: {
      number: ticket.number,
      subject: ticket.restricted ? RESTRICTED[language] : ticket.subject,
      state: TICKET_STATES[ticket.state],
      kind: kindName(configuration, ticket.kind),
      channel: channelName(configuration, ticket.channelInstance),
      openedAt: ticket.openedAt,
      technician: technician.name,
      ...(ticket.team === null ? {} : { team: teamName(configuration, ticket.team) }),
      link: '',
    },
    at,
    clocks: notifiedClocks(configuration, ticket),
    thread: { messageIdLocal: outboundId, references: [], replyToken: '' },
    attachments: [],
  };
}

function dayOf(date: string, language: 'it' | 'en'): string {
  const locale = { it: 'it-IT', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}
