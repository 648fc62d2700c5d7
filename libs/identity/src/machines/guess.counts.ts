import type { Clock, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** What somebody has asked for that is not there, since their minute began. */
export interface GuessWindow {
  readonly made: number;
  /** When the count begins anew. */
  readonly until: Date;
}

const MINUTE = 60_000;

/** Counts what callers ask for that is not there, for all processes together: one row a caller. */
export class GuessCounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One more. @param who the credential it is counted for, e.g. `supplier:acme` */
  count(ctx: Pick<TenantContext, 'tenant'>, who: string): Promise<GuessWindow> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + MINUTE);
    return this.unitOfWork.run(ctx, async (tx) => {
      const [window] = await tx.query<GuessWindow>({
        name: 'guess-count',
        text: `INSERT INTO guess_count AS kept (tenant_id, who, made, until) VALUES ($1, $2, 1, $4)
               ON CONFLICT (tenant_id, who) DO UPDATE
                 SET made = CASE WHEN kept.until <= $3 THEN 1 ELSE kept.made + 1 END,
                     until = CASE WHEN kept.until <= $3 THEN $4 ELSE kept.until END
               RETURNING made, until`,
        values: [tx.tenant, who, now, until],
      });
      return window ?? { made: 1, until };
    });
  }
}
