import { parseDuration } from '@sportello/business-time';
import type { Calendars } from '@sportello/service-levels';
import type { TenantRules } from '../../ports/ticket-rules.port.js';
import type { Compliance, ComplianceFigure, ComplianceTarget, Judgement } from './get-compliance.query.js';
import { exclusionOf, isAbout, measureOf, type Exclusion, type Measure, type MeasuredTicket } from './judged.ticket.js';

interface Count {
  readonly target: ComplianceTarget;
  measured: number;
  open: number;
  /** By threshold; of rates there is one. */
  readonly within: number[];
}

/** Adds tickets up one after the other, so that a year of them needs no more room than one. */
export class ComplianceTally {
  #tickets = 0;
  readonly #excluded: Record<Exclusion, number> = { outOfScope: 0, duplicate: 0, withdrawn: 0 };
  readonly #counts: readonly Count[];

  constructor(
    targets: readonly ComplianceTarget[],
    private readonly rules: Pick<TenantRules, 'kinds'>,
    private readonly calendars: Calendars,
    private readonly now: Date,
  ) {
    this.#counts = targets.map((target) => ({
      ...{ target, measured: 0, open: 0 },
      within: (target.thresholds ?? [null]).map(() => 0),
    }));
  }

  add(ticket: MeasuredTicket): void {
    this.#tickets++;
    const exclusion = exclusionOf(ticket, this.rules.kinds);
    if (exclusion !== null) this.#excluded[exclusion]++;
    else for (const count of this.#counts) if (isAbout(count.target, ticket)) this.#count(count, ticket);
  }

  result(): Compliance {
    return { tickets: this.#tickets, excluded: { ...this.#excluded }, figures: this.#counts.map(figure) };
  }

  #count(count: Count, ticket: MeasuredTicket): void {
    const { clock, thresholds = [], reopenedAtMost } = count.target;
    if (clock === undefined) {
      if (!ticket.resolved && !ticket.reopened) return;
      count.measured++;
      if (reopenedAtMost === undefined ? !ticket.passedOn : ticket.reopened) bump(count.within, 0);
      return;
    }
    const measure = measureOf(this.calendars, ticket, clock, this.now);
    if (measure === null) return;
    const kept = thresholds.map(({ within }) => measure.seconds <= limitOf(within, measure));
    // While it runs it is decided only for who has broken every threshold already.
    if (!measure.final && kept.includes(true)) {
      count.open++;
      return;
    }
    count.measured++;
    kept.forEach((yes, index) => (yes ? bump(count.within, index) : undefined));
  }
}

function bump(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function limitOf(within: string, { termSeconds }: Measure): number {
  const limit = within === 'term' ? null : parseDuration(within);
  return limit?.unit === 'seconds' ? limit.amount : termSeconds;
}

function figure({ target, measured, open, within }: Count): ComplianceFigure {
  const { id, name, clock = null, thresholds, reopenedAtMost, firstContactAtLeast = 0 } = target;
  const measure = clock !== null ? 'clock' : reopenedAtMost === undefined ? 'first-contact' : 'reopened';
  const judgements = thresholds?.map(({ share, within: limit }, index) =>
    judge(limit, share, within[index] ?? 0, measured, 'least'),
  ) ?? [
    judge(
      null,
      reopenedAtMost ?? firstContactAtLeast,
      within[0] ?? 0,
      measured,
      measure === 'reopened' ? 'most' : 'least',
    ),
  ];
  return { id, name, measure, clock, measured, open, judgements };
}

function judge(within: string | null, promised: number, count: number, of: number, bound: 'least' | 'most'): Judgement {
  if (of === 0) return { within, promised, count, reached: null, verdict: 'no-data' };
  const share = (100 * count) / of;
  const kept = bound === 'least' ? share >= promised : share <= promised;
  // Cut and not rounded: 99.996 of a hundred is not a hundred.
  return { within, promised, count, reached: Math.floor(share * 100) / 100, verdict: kept ? 'kept' : 'broken' };
}
