import type { Technician } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordRemoteSessionInput extends OnTicket {
  readonly tool: string;
  /** Name of the user who consented. */
  readonly consent: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly technician: Technician;
  /** What was done. */
  readonly text: string;
}

/** C15: a remote-desktop session, with the consent it was held with. */
export class RecordRemoteSessionCommand extends TicketCommand<RecordRemoteSessionInput> {}
