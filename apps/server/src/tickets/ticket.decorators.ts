import { onOne } from '../http/command.decorators.js';
import { CommandResultView } from './ticket.views.js';

export { KEYED } from '../http/command.decorators.js';

/** A command on one ticket. */
export const OnATicket = onOne(CommandResultView);
