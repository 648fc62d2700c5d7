import type { Clock, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { recordAct } from '../acts/trail.book.js';
import { STEPS } from './due.work.js';
import { cutoff, rulesWithDefaults, type RetentionRule } from './retention.rule.js';

/** What one rule did this time. */
export interface Applied {
  readonly rule: string;
  readonly category: string;
  readonly removed: number;
  /** Due, but under a legal hold. */
  readonly held: number;
}

/** Removes what is due by the tenant’s rules and the product’s, in small transactions, and says what it removed. */
export class Retention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param rules the tenant’s */
  async apply(ctx: TenantContext, rules: readonly RetentionRule[]): Promise<readonly Applied[]> {
    const applied = [];
    for (const rule of rulesWithDefaults(rules)) applied.push(await this.#apply(ctx, rule));
    const told = applied.filter(({ removed, held }) => removed > 0 || held > 0);
    if (told.length > 0)
      await this.unitOfWork.run(ctx, (tx) =>
        recordAct(tx, ctx, this.clock.now(), {
          type: 'retention-applied',
          data: { rules: told.map((one) => ({ ...one })) },
        }),
      );
    return applied;
  }

  async #apply(ctx: TenantContext, rule: RetentionRule): Promise<Applied> {
    const now = this.clock.now();
    const due = { rule, now, before: cutoff(now, rule.after) };
    let removed = 0;
    for (;;) {
      const step = await this.unitOfWork.run(ctx, (tx) => STEPS[rule.category](tx, due), { retry: true });
      removed += step.removed;
      if (!step.more) return { rule: rule.id, category: rule.category, removed, held: step.held };
    }
  }
}
