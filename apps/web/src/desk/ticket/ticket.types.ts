import type { Schema } from '../../api/routes.js';

export type Ticket = Schema<'TicketView'>;
export type Message = Schema<'MessageView'>;
export type Attachment = Schema<'AttachmentView'>;
export type LogEvent = Schema<'EventView'>;
export type ExplainedClock = Schema<'ExplainedClockView'>;
export type Task = Schema<'DeskTaskView'>;
export type TaskWhole = Schema<'DeskTaskWholeView'>;
