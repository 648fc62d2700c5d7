import { parseDuration } from '@sportello/business-time';
import type { FieldProblem, Json } from '@sportello/kernel';
import type { TaskStateCode, TaskTerms } from '../../../domain/index.js';
import { invalidTask, problem, ticketCannotWait, ticketEnded } from '../../../escalation.errors.js';
import type { HolderRules, TaskHolder } from '../../ports/supplier-rules.port.js';
import type { TaskFileInput } from '../../task.command.js';
import type { TicketOfTask } from '../../ports/task-store.port.js';
import type { AssignTaskInput } from './assign-task.command.js';

const ENDED = ['resolved', 'closed', 'archived'];
const CAN_WAIT = ['in-charge', 'in-progress', 'waiting-third-party'];

/** Who it is meant for. @throws DomainError `TASK.INVALID` unless it is exactly one */
export function holderOf(input: AssignTaskInput): TaskHolder {
  const [supplier, area] = [input.supplier ?? null, input.area ?? null];
  if ((supplier === null) !== (area === null)) return { supplier, area };
  throw invalidTask([
    problem('supplier', 'one-of', 'Indicare un fornitore oppure un’area.', 'Name either a supplier or an area.'),
  ]);
}

/** The sort of work. @throws DomainError `TASK.INVALID` when the tenant, or whoever it is meant for, does not know it */
export function kindOf({ kind }: AssignTaskInput, known: readonly string[], { kinds }: HolderRules): string {
  const meant = kind ?? known.find((one) => kinds === null || Object.hasOwn(kinds, one));
  const does = meant !== undefined && known.includes(meant) && (kinds === null || Object.hasOwn(kinds, meant));
  if (does) return meant;
  throw invalidTask([
    problem('kind', 'unknown', 'Attività non prevista per questo affidatario.', 'Not a sort of work they are given.'),
  ]);
}

/** The terms of a task: those asked for, else those of the sort of work, else the common ones. @throws DomainError `TASK.INVALID` */
export function termsOf({ due }: AssignTaskInput, kind: string, rules: HolderRules): TaskTerms {
  const target = due ?? rules.kinds?.[kind]?.target ?? rules.target;
  const { agreement, hours, warnAt, silentAfter } = rules;
  if (target !== null && parseDuration(target) === undefined)
    throw invalidTask([
      problem('due', 'invalid', 'Durata non valida, ad esempio 8h o 3d.', 'No duration; e.g. 8h or 3d.'),
    ]);
  if (target !== null && hours === null)
    throw invalidTask([
      problem('due', 'no-calendar', 'L’affidatario non ha un calendario.', 'Whoever is given it has no calendar.'),
    ]);
  return { agreement, hours, target, warnAt, silentAfter, asked: due !== undefined };
}

/** @throws DomainError `TASK.TICKET_ENDED`, `TASK.TICKET_CANNOT_WAIT` */
export function assertTicket(input: AssignTaskInput, { state }: TicketOfTask): void {
  if (ENDED.includes(state)) throw ticketEnded(state);
  if ((input.waits ?? true) && !CAN_WAIT.includes(state)) throw ticketCannotWait(state);
}

/** Whether a task that comes after another has its turn already. @throws DomainError `TASK.INVALID` */
export function isTurnAfter(earlier: TaskStateCode | null): boolean {
  if (earlier !== null && earlier !== 'refused' && earlier !== 'cancelled') return earlier === 'verified';
  throw invalidTask([
    problem('after', 'unknown', 'Non è un compito in corso della richiesta.', 'No task of the ticket that goes on.'),
  ]);
}

/** What is asked to be shared, by name. */
interface Sharing {
  readonly fields?: readonly string[] | undefined;
  readonly attachments?: readonly string[] | undefined;
}

/** What is shared, from the ticket itself: a value nobody chose cannot slip in. @throws DomainError `TASK.INVALID` */
export function sharedOf(
  asked: Sharing,
  ticket: Pick<TicketOfTask, 'fields' | 'attachments'>,
): { readonly fields: Readonly<Record<string, Json>>; readonly files: readonly TaskFileInput[] } {
  const names = [...new Set(asked.fields ?? [])];
  const ids = [...new Set(asked.attachments ?? [])];
  const files = ticket.attachments.filter(({ id }) => ids.includes(id));
  const problems: FieldProblem[] = names
    .filter((name) => !Object.hasOwn(ticket.fields, name))
    .map((name) => problem('fields', 'unknown', `La richiesta non ha il dato ${name}.`, `The ticket has no ${name}.`));
  if (files.length !== ids.length)
    problems.push(
      problem('attachments', 'unknown', 'Un allegato non è della richiesta.', 'An attachment is not the ticket’s.'),
    );
  if (problems.length > 0) throw invalidTask(problems);
  const fields = Object.fromEntries(names.map((name): [string, Json] => [name, ticket.fields[name] ?? null]));
  // A task has files of its own: what is taken from the ticket later stays shared as it was chosen.
  return { fields, files: files.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 })) };
}
