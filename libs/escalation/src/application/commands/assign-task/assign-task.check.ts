import { addDuration, parseDuration } from '@sportello/business-time';
import type { Json } from '@sportello/kernel';
import { invalidTask, problem, ticketCannotWait, ticketEnded } from '../../../escalation.errors.js';
import type { SupplierRules } from '../../ports/supplier-rules.port.js';
import type { TicketOfTask } from '../../ports/task-store.port.js';
import type { AssignTaskInput } from './assign-task.command.js';

const ENDED = ['resolved', 'closed', 'archived'];
const CAN_WAIT = ['in-charge', 'in-progress', 'waiting-third-party'];

/** The term of a task, or null when neither the desk nor the contract sets one. @throws DomainError `TASK.INVALID` */
export function termOf(input: AssignTaskInput, { calendar, target }: SupplierRules, at: Date) {
  const asked = input.due ?? target;
  if (asked === null) return null;
  const duration = parseDuration(asked);
  if (duration === undefined)
    throw invalidTask([
      problem('due', 'invalid', 'Durata non valida, ad esempio 8h o 3d.', 'No duration; e.g. 8h or 3d.'),
    ]);
  if (calendar === null)
    throw invalidTask([
      problem('due', 'no-calendar', 'Il fornitore non ha un calendario.', 'The supplier has no calendar.'),
    ]);
  return { target: asked, calendar: calendar.name, dueAt: addDuration(calendar.rules, at, duration) };
}

/** What is shared, from the ticket itself: a value nobody chose cannot slip in. @throws DomainError `TASK.*` */
export function sharedOf(input: AssignTaskInput, ticket: TicketOfTask) {
  if (ENDED.includes(ticket.state)) throw ticketEnded(ticket.state);
  if ((input.waits ?? true) && !CAN_WAIT.includes(ticket.state)) throw ticketCannotWait(ticket.state);
  const names = [...new Set(input.fields ?? [])];
  const ids = [...new Set(input.attachments ?? [])];
  const files = ticket.attachments.filter(({ id }) => ids.includes(id));
  const problems = [
    ...names
      .filter((name) => !Object.hasOwn(ticket.fields, name))
      .map((name) =>
        problem('fields', 'unknown', `La richiesta non ha il dato ${name}.`, `The ticket has no ${name}.`),
      ),
    ...(files.length === ids.length
      ? []
      : [
          problem('attachments', 'unknown', 'Un allegato non è della richiesta.', 'An attachment is not the ticket’s.'),
        ]),
  ];
  if (problems.length > 0) throw invalidTask(problems);
  const fields = Object.fromEntries(names.map((name): [string, Json] => [name, ticket.fields[name] ?? null]));
  return { fields, files };
}
