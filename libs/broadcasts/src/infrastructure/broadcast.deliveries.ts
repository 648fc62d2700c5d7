import type { Actor, Clock, Localized, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { OfficePayload } from '../application/broadcast.jobs.js';
import type { Broadcast, Reach } from '../domain/index.js';
import { MARK_FAILED, MARK_TOLD, STANDING } from './broadcasts.sql.js';

/** A broadcast as the jobs that carry it out need it. */
export interface BroadcastStanding {
  readonly number: string;
  readonly at: Date;
  readonly state: Broadcast;
  /** Who broadcast it. */
  readonly by: Actor;
  readonly reach: Reach | null;
  /** Null when it is about no office. */
  readonly officeState: 'sending' | 'told' | 'failed' | 'withheld' | null;
}

/** By what an office was told. */
export interface ToldBy {
  readonly task?: string;
  /** Id of the message to somebody outside. */
  readonly outbound?: string;
  /** Ids of the people of a team who were told. */
  readonly people?: readonly string[];
}

/** Why an office could not be reached. */
export interface NotReached {
  readonly code: string;
  readonly text: Localized;
}

/** What became of each office of a broadcast. */
export class BroadcastDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async standing(
    ctx: TenantContext,
    broadcastId: string,
    office?: Pick<OfficePayload, 'kind' | 'office'>,
  ): Promise<BroadcastStanding | null> {
    const values = [ctx.tenant, broadcastId, office?.kind ?? null, office?.office ?? null];
    const [row] = await this.unitOfWork.run(ctx, (tx) => tx.query<BroadcastStanding>(STANDING, values), {
      readOnly: true,
    });
    return row ?? null;
  }

  async told(ctx: TenantContext, { broadcastId, kind, office }: OfficePayload, by: ToldBy): Promise<void> {
    const { task = null, outbound = null, people = [] } = by;
    const values = [ctx.tenant, broadcastId, kind, office, this.clock.now(), task, outbound, people];
    await this.unitOfWork.run(ctx, (tx) => tx.query(MARK_TOLD, values));
  }

  async failed(ctx: TenantContext, { broadcastId, kind, office }: OfficePayload, why: NotReached): Promise<void> {
    const values = [ctx.tenant, broadcastId, kind, office, JSON.stringify(why)];
    await this.unitOfWork.run(ctx, (tx) => tx.query(MARK_FAILED, values));
  }
}
