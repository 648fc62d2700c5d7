import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DeliveryLog, TASK_JOBS, TaskDeliveries } from '@sportello/escalation';
import type { Clock, TenantId } from '@sportello/kernel';
import { queueJobs, UnitOfWork, type Logger } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { TenantDirectory } from '@sportello/tenancy';
import { CLOCK, LOG } from '../tokens.js';
import { eachActive, quietly } from './ticking.js';

const MINUTE = 60_000;
/** Milliseconds after which a connector that reached nobody is tried once more, however long its jobs still pause. */
const UNTIL_AGAIN = 5 * MINUTE;

/** Has suppliers asked who have to be asked. One job an instance, however many processes say so. */
@Injectable()
export class TaskPullTick {
  readonly #deliveries: TaskDeliveries;

  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LOG) private readonly log: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#deliveries = new TaskDeliveries(unitOfWork, new DeliveryLog(unitOfWork, clock));
  }

  @Interval(MINUTE)
  pull(): Promise<void> {
    return quietly(this.log, 'suppliers could not be asked', () =>
      eachActive(this.directory, (tenant) => this.of(tenant)),
    );
  }

  /** One tenant's turn. */
  async of(tenant: TenantId): Promise<void> {
    await this.pullOf(tenant);
    await this.tryAgainOf(tenant);
  }

  /** @returns how many connectors that reached nobody are tried once more */
  tryAgainOf(tenant: TenantId): Promise<number> {
    const before = new Date(this.clock.now().getTime() - UNTIL_AGAIN);
    return this.#deliveries.tryAgain({ tenant, correlationId: `again-${tenant}` }, before);
  }

  /** @returns names of the instances that are asked */
  async pullOf(tenant: TenantId): Promise<readonly string[]> {
    const { escalation } = await this.directory.current(tenant);
    const asked = Object.values(escalation.suppliers)
      .filter(({ instance }) => instance.enabled !== false && this.#pulls(instance.plugin))
      .map(({ instance }) => instance.name);
    if (asked.length === 0) return asked;
    // A pull that fails is visible as such, and the next minute brings another: it does not wait for its turn to be tried again.
    const jobs = asked.map((instance) => ({
      ...{ task: TASK_JOBS.pull, payload: { instance }, jobKey: `task.pull:${instance}`, maxAttempts: 1 },
    }));
    await queueJobs(this.unitOfWork, { tenant, correlationId: `pull-${tenant}` }, jobs);
    return asked;
  }

  #pulls(plugin: string): boolean {
    return this.host.catalogue.find(plugin)?.definition.contributes['escalation.connector']?.pull !== undefined;
  }
}
