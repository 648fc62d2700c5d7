import { newId, storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { assertKey, chain, firstResult, GENESIS, requestHash } from '@sportello/ticketing';
import { Task, type TaskFacts } from '../../../domain/index.js';
import { invalidTask, problem, taskNotFound } from '../../../escalation.errors.js';
import type { HolderRules, Suppliers } from '../../ports/supplier-rules.port.js';
import type { TaskStore, TicketOfTask } from '../../ports/task-store.port.js';
import { againWhenOvertaken } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { reactionsTo } from '../../task.jobs.js';
import { assertTicket, holderOf, isTurnAfter, kindOf, sharedOf, termsOf } from './assign-task.check.js';
import type { AssignTaskCommand, AssignTaskInput } from './assign-task.command.js';

/** What is known before the ticket is looked at. */
interface Asked {
  readonly ctx: AssignTaskCommand['ctx'];
  readonly key: string;
  readonly name: string;
  readonly hash: Uint8Array;
  readonly input: AssignTaskInput;
  readonly rules: HolderRules;
  readonly kind: string;
}

/** Opens tasks: the one command that looks at a ticket and writes a task. The ticket is locked first and not changed. */
export class TaskAssigner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TASK.*`, `COMMAND.KEY_REUSED` */
  async assign(command: AssignTaskCommand): Promise<TaskCommandResult> {
    assertKey(command.key);
    const { ctx, key } = command;
    const input = storable(command.input);
    const name = command.constructor.name;
    const [rules, kinds] = await Promise.all([
      this.suppliers.find(ctx.tenant, holderOf(input)),
      this.suppliers.kinds(ctx.tenant),
    ]);
    const hash = requestHash(name, ctx.actor, input);
    return againWhenOvertaken(() =>
      this.unitOfWork.run(
        ctx,
        async (tx) => {
          const earlier = await this.store.earlier(tx, key);
          if (earlier !== null) return firstResult<TaskCommandResult>(earlier, key, hash);
          if (rules === null) throw nobody(input);
          return this.#assign(tx, { ctx, key, name, hash, input, rules, kind: kindOf(input, kinds, rules) });
        },
        { retry: true },
      ),
    );
  }

  async #assign(tx: Tx, asked: Asked): Promise<TaskCommandResult> {
    const { input } = asked;
    const ticket = await this.store.lockTicket(tx, input.ticket);
    if (ticket === null) throw taskNotFound(input.ticket);
    assertTicket(input, ticket);
    const { after } = input;
    const isTurn = after === undefined || isTurnAfter(await this.store.lockTask(tx, ticket.id, after));
    return this.#write(tx, asked, ticket, isTurn);
  }

  async #write(tx: Tx, asked: Asked, ticket: TicketOfTask, isTurn: boolean): Promise<TaskCommandResult> {
    const { ctx, key, name, hash, input } = asked;
    const at = this.clock.now();
    const taskId = newId(at.getTime());
    const shared = sharedOf(input, ticket);
    const act = { by: storable(ctx.actor), at };
    const facts = factsOf(asked, ticket, isTurn ? null : (input.after ?? null));
    const { state, news } = isTurn ? Task.assign(act, facts) : Task.plan(act, facts);
    const result = { taskId, number: facts.number, version: 1, state: state.code, seq: state.seq };
    await this.store.open(tx, {
      ...{ taskId, version: 1, state, correlationId: ctx.correlationId, text: input.text, title: input.title, at },
      ...{ ticketId: ticket.id, ordinal: ticket.ordinal, language: ticket.language, severity: ticket.severity },
      fields: shared.fields,
      files: shared.files.map((file) => ({ ...file, id: newId(at.getTime()), direction: 'out' as const })),
      events: chain(GENESIS, { tenant: ctx.tenant, ticketId: taskId }, news),
      record: { key, command: name, requestHash: hash, result },
      ...reactionsTo(taskId, null, state, news),
    });
    return result;
  }
}

/** @param after null for a task whose turn has come already */
function factsOf({ input, rules, kind }: Asked, { number, ordinal }: TicketOfTask, after: string | null): TaskFacts {
  const { instance, contract } = rules;
  return {
    ...{ number: `${number}/${ordinal}`, instance, contract, kind },
    ...holderOf(input),
    ...termsOf(input, kind, rules),
    ...{ waits: input.waits ?? true, after },
  };
}

const nobody = ({ area }: AssignTaskInput): Error =>
  invalidTask([
    area === undefined
      ? problem('supplier', 'unknown', 'Fornitore inesistente.', 'No such supplier.')
      : problem('area', 'unknown', 'Area inesistente.', 'No such area.'),
  ]);
