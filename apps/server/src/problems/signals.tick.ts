import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Signals } from '@sportello/problems';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { eachActive, quietly } from '../bridge/ticking.js';
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
  look(): Promise<void> {
    return quietly(this.log, 'signals could not be looked for', () =>
      eachActive(this.directory, (tenant) => this.signals.look({ tenant })),
    );
  }
}
