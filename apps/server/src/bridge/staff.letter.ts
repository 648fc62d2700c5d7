import type { NewOutbound, StaffNotice } from '@sportello/intake';
import type { Localized } from '@sportello/kernel';
import type { Notification } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import { TICKET_STATES, type TicketView } from '@sportello/ticketing';
import { channelName, kindName, teamName } from './names.js';
import { notifiedClocks } from './notification.builder.js';
import type { StaffReader } from './staff.readers.js';

/** What one mail to somebody of the staff says. */
export interface StaffLetter {
  readonly configuration: CurrentTenant;
  readonly reader: StaffReader;
  /** Oldest first; more than one make a digest. */
  readonly notices: readonly StaffNotice[];
  /** Of the only notice. */
  readonly ticket: TicketView | null;
}

/** The mail, as it is queued. Its key is that of its first notice, which no other mail can have. */
export function staffMail(letter: StaffLetter, outboundId: string): NewOutbound {
  const { configuration, notices } = letter;
  const [first] = notices;
  const isDigest = notices.length > 1;
  return {
    key: `staff:${first?.id ?? outboundId}`,
    ticketId: isDigest ? null : (first?.ticketId ?? null),
    messageId: null,
    instance: configuration.notifications.instance,
    template: isDigest ? 'staff-digest' : (first?.occasion ?? 'staff-notice'),
    outgoing: { by: 'notifier', notification: staffNotification(letter, outboundId) },
  };
}

const RESTRICTED = { it: 'Richiesta riservata', en: 'Restricted request' };
const NONE: Localized = { it: '', en: '' };

/**
 * It carries neither the requester's private link nor a reference by which an answer would count as the requester's own, and
 * of a restricted request not even the subject (A2).
 */
function staffNotification(letter: StaffLetter, outboundId: string): Notification {
  const { configuration, reader, notices, ticket } = letter;
  const language = configuration.people[reader.id]?.language ?? configuration.languages[0] ?? 'it';
  const [first] = notices;
  const at = (first?.at ?? new Date(0)).toISOString();
  return {
    event: notices.length > 1 ? 'staff-digest' : 'staff-notice',
    audience: 'staff',
    wording: notices.length > 1 ? digestWording(notices, configuration.zone) : (first ?? { subject: NONE, text: NONE }),
    language,
    recipient: { name: reader.name, address: reader.address },
    office: {
      ...{ id: configuration.tenant, name: configuration.name },
      ...{ zone: configuration.zone, contacts: configuration.contacts },
    },
    ticket: ticket === null ? nothing(at) : facts(configuration, ticket, language),
    at,
    clocks: ticket === null ? [] : notifiedClocks(configuration, ticket),
    thread: { messageIdLocal: outboundId, references: [], replyToken: '' },
    attachments: [],
  };
}

function facts(configuration: CurrentTenant, ticket: TicketView, language: 'it' | 'en'): Notification['ticket'] {
  return {
    number: ticket.number,
    subject: ticket.restricted ? RESTRICTED[language] : ticket.subject,
    state: TICKET_STATES[ticket.state],
    kind: kindName(configuration, ticket.kind),
    channel: channelName(configuration, ticket.channelInstance),
    openedAt: ticket.openedAt,
    ...(ticket.assignee === null ? {} : { technician: ticket.assignee.name }),
    ...(ticket.team === null ? {} : { team: teamName(configuration, ticket.team) }),
    link: '',
  };
}

/** A mail about several tickets, or about none. */
const nothing = (at: string): Notification['ticket'] => ({
  ...{ number: '', subject: '', state: NONE, kind: NONE, channel: NONE, openedAt: at, link: '' },
});

function digestWording(notices: readonly StaffNotice[], zone: string): { subject: Localized; text: Localized } {
  const lines = (language: 'it' | 'en'): string =>
    notices
      .map(({ at, subject, text }) => `${instant(at, zone, language)} — ${subject[language]}\n${text[language]}`)
      .join('\n\n');
  const count = notices.length;
  return {
    subject: { it: `${count} avvisi`, en: `${count} notices` },
    text: { it: lines('it'), en: lines('en') },
  };
}

function instant(at: Date, zone: string, language: 'it' | 'en'): string {
  const locale = { it: 'it-IT', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at);
}
