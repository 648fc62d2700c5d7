import { newId, storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { assertKey, chain, firstResult, GENESIS, requestHash } from '@sportello/ticketing';
import { Task } from '../../../domain/index.js';
import { invalidTask, problem, taskNotFound } from '../../../escalation.errors.js';
import type { SupplierRules, Suppliers } from '../../ports/supplier-rules.port.js';
import type { TaskStore, TicketOfTask } from '../../ports/task-store.port.js';
import { againWhenOvertaken } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { taskJobs } from '../../task.jobs.js';
import { sharedOf, termOf } from './assign-task.check.js';
import type { AssignTaskCommand } from './assign-task.command.js';

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
    const rules = await this.suppliers.find(command.ctx.tenant, command.input.supplier);
    return againWhenOvertaken(() => this.unitOfWork.run(command.ctx, (tx) => this.#assign(tx, command, rules)));
  }

  async #assign(tx: Tx, command: AssignTaskCommand, rules: SupplierRules | null): Promise<TaskCommandResult> {
    const { ctx, key } = command;
    const input = storable(command.input);
    const hash = requestHash(command.constructor.name, ctx.actor, input);
    const earlier = await this.store.earlier(tx, key);
    if (earlier !== null) return firstResult(earlier, key, hash);
    if (rules === null)
      throw invalidTask([problem('supplier', 'unknown', 'Fornitore inesistente.', 'No such supplier.')]);
    const ticket = await this.store.lockTicket(tx, input.ticket);
    if (ticket === null) throw taskNotFound(input.ticket);
    return this.#write(tx, { ctx: command.ctx, key: command.key, input }, ticket, {
      rules,
      hash,
      name: command.constructor.name,
    });
  }

  async #write(
    tx: Tx,
    { ctx, key, input }: Pick<AssignTaskCommand, 'ctx' | 'key' | 'input'>,
    ticket: TicketOfTask,
    { rules, hash, name }: { rules: SupplierRules; hash: Uint8Array; name: string },
  ): Promise<TaskCommandResult> {
    const at = this.clock.now();
    const taskId = newId(at.getTime());
    const term = termOf(input, rules, at);
    const shared = sharedOf(input, ticket);
    const { state, news } = Task.assign(
      { by: storable(ctx.actor), at },
      {
        number: `${ticket.number}/${ticket.ordinal}`,
        supplier: input.supplier,
        instance: rules.instance,
        waits: input.waits ?? true,
        dueAt: term?.dueAt.toISOString() ?? null,
        contract: rules.contract,
      },
    );
    const result = { taskId, number: state.facts.number, version: 1, state: state.code, seq: state.seq };
    await this.store.open(tx, {
      ...{ taskId, version: 1, state, correlationId: ctx.correlationId, text: input.text, title: input.title, at },
      ...{ ticketId: ticket.id, ordinal: ticket.ordinal, language: ticket.language, severity: ticket.severity },
      ...{ fields: shared.fields, calendar: term?.calendar ?? null, target: term?.target ?? null },
      // A task has files of its own: what is taken from the ticket later stays shared as it was chosen.
      files: shared.files.map((file) => ({ ...file, id: newId(at.getTime()), direction: 'out' as const })),
      events: chain(GENESIS, { tenant: ctx.tenant, ticketId: taskId }, news),
      record: { key, command: name, requestHash: hash, result },
      jobs: taskJobs(taskId, null, state, news),
    });
    return result;
  }
}
