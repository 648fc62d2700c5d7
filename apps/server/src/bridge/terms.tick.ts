import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { TaskRecount } from '@sportello/escalation';
import { systemActor, type TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { TermsRecount } from '@sportello/ticketing';
import { LOG } from '../tokens.js';
import { quietly } from './ticking.js';

const MINUTE = 60_000;

/** Has the terms of open tickets and of their tasks worked out anew when a configuration comes into force: at once, and by the minute for what was not heard. */
@Injectable()
export class TermsTick implements OnModuleInit, OnModuleDestroy {
  #forget: () => void = () => undefined;

  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(TermsRecount) private readonly recount: TermsRecount,
    @Inject(TaskRecount) private readonly tasks: TaskRecount,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.#forget = this.directory.onChange((tenant) => {
      if (tenant !== null) void this.#begin(tenant);
    });
  }

  onModuleDestroy(): void {
    this.#forget();
  }

  @Interval(MINUTE)
  look(): Promise<void> {
    return quietly(this.log, 'changed calendars could not be looked for', async () => {
      for (const { tenant } of await this.directory.list()) await this.#begin(tenant);
    });
  }

  #begin(tenant: TenantId): Promise<void> {
    const work = async (): Promise<void> => {
      const ctx = { tenant, actor: systemActor('terms'), correlationId: `terms-${tenant}` };
      await this.recount.begin(ctx);
      const { revision } = await this.directory.current(tenant);
      await this.tasks.begin(ctx, revision);
    };
    return quietly(this.log, 'terms could not be worked out anew yet', work, { tenant });
  }
}
