import { systemActor } from '@sportello/kernel';
import { needsText } from '../person.js';
import type { ReminderAddressee } from '../events/escalation.events.js';
import type { Act, Ticket } from '../ticket.js';

export interface ReceivedReminder {
  /** What they wrote; null when they called. */
  readonly messageId: string | null;
  /** Reminders after which the ticket is urgent by itself; 0: never. */
  readonly urgentAfter: number;
}

/** C4: a sollecito of the requester. It raises the ticket’s urgency: at once in its count, and to urgent after so many. */
export function recordReminder(ticket: Ticket, act: Act, { messageId, urgentAfter }: ReceivedReminder): Ticket {
  const count = ticket.state.progress.reminders + 1;
  const reminded = ticket.record('record-reminder', act, 'reminder-received', { messageId, count });
  if (urgentAfter === 0 || count < urgentAfter || ticket.state.progress.urgent !== null) return reminded;
  const reason = `Solleciti ricevuti: ${count} (reminders received: ${count})`;
  return reminded.record('raise-urgency', { by: systemActor('reminders'), at: act.at }, 'urgency-raised', { reason });
}

export interface SentReminder {
  readonly to: ReminderAddressee;
  readonly messageId: string;
  readonly text: string;
}

/** A5: a sollecito of the desk to whoever has the work; by a person, or by Sportello when the terms say so. */
export function sendReminder(ticket: Ticket, act: Act, { to, messageId, text }: SentReminder): Ticket {
  ticket.mayDo('send-reminder');
  needsText(text);
  return ticket.record('send-reminder', act, 'reminder-sent', { to, messageId, automatic: act.by.type === 'system' });
}
