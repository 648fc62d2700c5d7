import type { Act, Ticket } from '../ticket.js';

/** C4: a sollecito of the requester. @param messageId what they wrote; null when they called */
export const recordReminder = (ticket: Ticket, act: Act, messageId: string | null): Ticket =>
  ticket.record('record-reminder', act, 'reminder-received', { messageId, count: ticket.state.progress.reminders + 1 });
