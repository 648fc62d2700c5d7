import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Clock } from '@sportello/kernel';
import { AcrossTenants, Metrics, UnitOfWork, type Logger } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { TenantDirectory } from '@sportello/tenancy';
import { forgetOldResults } from '@sportello/ticketing';
import { CLOCK, LOG } from '../tokens.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds a repeated key is answered with its first result. */
const REMEMBERED = 90 * DAY;
/** Messages received so long ago, in milliseconds, ought to have been processed. */
const LATE = 5 * MINUTE;
/** More than these are not counted one by one. */
const MOST = 10_000;

/** What each process looks at now and then, for news that was lost and work that stands still. */
@Injectable()
export class Ticks {
  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(AcrossTenants) private readonly acrossTenants: AcrossTenants,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Scheduled revisions whose moment has come, and instances that differ from what is wanted. */
  @Interval(MINUTE)
  async reconcile(): Promise<void> {
    this.directory.announceDue();
    await this.host.reconcileAll();
  }

  /** Results of commands that nobody will ask for again, and what plugins said may be forgotten. Two processes doing it at once leave each other's rows alone. */
  @Interval(60 * MINUTE)
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REMEMBERED);
    try {
      for (const { tenant } of await this.acrossTenants.tenants()) {
        await forgetOldResults(this.unitOfWork, tenant, before);
        await this.host.forgetExpired(tenant);
      }
    } catch (error) {
      this.log.warn({ err: error }, 'old results of commands could not be forgotten');
    }
  }

  /** Work that stands still, across all tenants: a figure to be alarmed by, and a line in the log. */
  @Interval(MINUTE)
  async countWaiting(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LATE);
    try {
      const inbox = await this.acrossTenants.waitingInbox(before, MOST);
      const outbound = await this.acrossTenants.waitingOutbound(before, MOST);
      this.metrics
        .gauge('sportello_inbox_late', 'Messages received more than five minutes ago and not processed')
        .set(inbox.length);
      this.metrics
        .gauge('sportello_outbound_late', 'Notices more than five minutes old and not handed over')
        .set(outbound.length);
      if (inbox.length > 0) this.log.warn({ messages: inbox.length }, 'messages are waiting to be processed');
    } catch (error) {
      this.log.warn({ err: error }, 'waiting work could not be counted');
    }
  }
}
