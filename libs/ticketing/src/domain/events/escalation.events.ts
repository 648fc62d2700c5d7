import type { Technician } from '../ticket.events.js';

/** Whom a sollecito of the desk goes to: the structure that has the work (A5). */
export interface ReminderAddressee {
  readonly type: 'team' | 'supplier' | 'person';
  readonly id: string;
}

/** What is recorded of giving a ticket to one person, of reminders sent, and of calling somebody out (B2, A5, C10). */
export interface EscalationEventData {
  /** Given to one technician, who has not taken it in charge yet (C10). */
  assigned: { readonly technician: Technician; readonly from: Technician | null; readonly reason: string | null };
  /** Given back to the team’s queue: nobody has it, and anybody of the team may take it. */
  unassigned: { readonly from: Technician; readonly reason: string };
  /** A sollecito of the desk to whoever has the work (A5); its words are a message. */
  'reminder-sent': {
    readonly to: ReminderAddressee;
    readonly messageId: string;
    /** Sent by the terms of the service, not by a person. */
    readonly automatic: boolean;
  };
  'on-call-requested': { readonly team: string; readonly reason: string };
  'on-call-authorised': { readonly reason: string };
  'on-call-refused': { readonly reason: string };
  'on-call-paged': {
    readonly person: Technician;
    /** RFC 3339; unanswered by then, the next is paged. */
    readonly answerBy: string;
  };
  'on-call-acknowledged': { readonly technician: Technician };
  /** Everybody on call was paged and nobody answered. */
  'on-call-unanswered': { readonly paged: number };
}
