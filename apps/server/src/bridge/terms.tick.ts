import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { systemActor, type TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { TermsRecount } from '@sportello/ticketing';
import { LOG } from '../tokens.js';

const MINUTE = 60_000;

/** Has the terms of open tickets worked out anew when a configuration comes into force: at once, and by the minute for what was not heard. */
@Injectable()
export class TermsTick implements OnModuleInit, OnModuleDestroy {
  #forget: () => void = () => undefined;

  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(TermsRecount) private readonly recount: TermsRecount,
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
  async look(): Promise<void> {
    try {
      for (const { tenant } of await this.directory.list()) await this.#begin(tenant);
    } catch (error) {
      this.log.warn({ err: error }, 'changed calendars could not be looked for');
    }
  }

  async #begin(tenant: TenantId): Promise<void> {
    try {
      await this.recount.begin({ tenant, actor: systemActor('terms'), correlationId: `terms-${tenant}` });
    } catch (error) {
      this.log.warn({ err: error, tenant }, 'terms could not be worked out anew yet');
    }
  }
}
