import { AssignTicketHandler } from './assign-ticket/assign-ticket.handler.js';
import { UnassignTicketHandler } from './unassign-ticket/unassign-ticket.handler.js';
import { SendReminderHandler } from './send-reminder/send-reminder.handler.js';
import { RecordReminderHandler } from './record-reminder/record-reminder.handler.js';
import { RequestOnCallHandler } from './request-on-call/request-on-call.handler.js';
import { AuthoriseOnCallHandler } from './authorise-on-call/authorise-on-call.handler.js';
import { RefuseOnCallHandler } from './refuse-on-call/refuse-on-call.handler.js';
import { PageOnCallHandler } from './page-on-call/page-on-call.handler.js';
import { AcknowledgeOnCallHandler } from './acknowledge-on-call/acknowledge-on-call.handler.js';

/** Giving, reminding and calling out (A5, B2, C4, C10). */
export const ESCALATION_HANDLERS = [
  AssignTicketHandler,
  UnassignTicketHandler,
  SendReminderHandler,
  RecordReminderHandler,
  RequestOnCallHandler,
  AuthoriseOnCallHandler,
  RefuseOnCallHandler,
  PageOnCallHandler,
  AcknowledgeOnCallHandler,
];
