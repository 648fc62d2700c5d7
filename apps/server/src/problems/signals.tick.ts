import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Signals } from '@sportello/problems';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { LOG } from '../tokens.js';

const TEN_MINUTES = 600_000;

/** Looks for signals in every tenant, now and then. However many processes do, each signal is given once (A4). */
@Injectable()
export class SignalsTick {
  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(Signals) private readonly signals: Signals,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Interval(TEN_MINUTES)
  async look(): Promise<void> {
    try {
      for (const { tenant, status } of await this.directory.list())
        if (status === 'active') await this.signals.look({ tenant });
    } catch (error) {
      this.log.warn({ err: error }, 'signals could not be looked for');
    }
  }
}
