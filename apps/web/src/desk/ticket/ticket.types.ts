import type { Schema } from '../../api/routes.js';

export type Ticket = Schema<'TicketView'>;
export type Message = Schema<'MessageView'>;
export type Dispatch = Schema<'DispatchView'>;
export type Delivery = Schema<'DeliveryView'>;
export type Protocol = Schema<'ProtocolView'>;
export type Registration = Schema<'RegistrationView'>;
export type CertifiedMail = Schema<'CertifiedMailView'>;
export type Attachment = Schema<'AttachmentView'>;
export type LogEvent = Schema<'EventView'>;
export type ExplainedClock = Schema<'ExplainedClockView'>;
export type Task = Schema<'DeskTaskView'>;
export type TaskWhole = Schema<'DeskTaskWholeView'>;
