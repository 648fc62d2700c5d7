import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  DeliveryLog,
  GetTaskQuery,
  TaskDeliveries,
  taskNotFound,
  type DeliveryOutcome,
  type DeliveryRow,
} from '@sportello/escalation';
import type { Principal } from '@sportello/identity';
import { DomainError, newId, type Clock, type TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { GetTicketQuery } from '@sportello/ticketing';
import { notFound } from '../http/http.errors.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK } from '../tokens.js';

/** Tries shown of one task; all of them are kept. */
const MOST = 200;

interface Reader {
  readonly ctx: TenantContext;
  readonly principal: Principal;
}

/** The delivery log as people look at it. */
@Injectable()
export class Deliveries {
  readonly #log: DeliveryLog;
  readonly #deliveries: TaskDeliveries;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#log = new DeliveryLog(unitOfWork, clock);
    this.#deliveries = new TaskDeliveries(unitOfWork, this.#log);
  }

  async ofTask(reader: Reader, taskId: string): Promise<readonly DeliveryRow[]> {
    await this.#visible(reader, taskId);
    return this.#log.ofTask(reader.ctx, taskId, MOST);
  }

  ofInstance(
    { ctx, principal }: Reader,
    instance: string,
    filter: { readonly limit: number; readonly before?: string; readonly outcome?: DeliveryOutcome },
  ): Promise<readonly DeliveryRow[]> {
    return this.#log.ofInstance(ctx, instance, { ...filter, ...sightOf(principal) });
  }

  /** Has what a delivery said told once more; what was never told goes under its own key, so that it cannot be told twice. */
  async replay(reader: Reader, id: string): Promise<void> {
    const { ctx, principal } = reader;
    const row = await this.#log.find(ctx, id);
    if (row === null) throw noDelivery();
    await this.#visible(reader, row.taskId);
    const { taskId, seq } = row;
    const replay = newId(this.clock.now().getTime());
    await this.#deliveries.replay(ctx, { taskId, seq, replay, by: principal.name });
  }

  /** A2: the tasks of a ticket they may not see do not exist for them. */
  async #visible({ ctx, principal }: Reader, taskId: string): Promise<void> {
    const { ticketId } = await this.queries.execute(new GetTaskQuery(ctx, { task: taskId }));
    const ticket = new GetTicketQuery(ctx, { ticket: ticketId, sight: sightOf(principal) });
    await this.queries.execute(ticket).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not-found' ? taskNotFound(taskId) : error;
    });
  }
}

const noDelivery = () => notFound('La consegna non esiste.', 'There is no such delivery.');
