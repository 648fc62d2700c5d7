import { Calendar } from '@sportello/business-time';
import {
  clocksOf,
  explain,
  standingOf,
  type ClockRun,
  type Explanation,
  type Standing,
} from '@sportello/service-levels';
import type { ReportRules } from './security.regime.js';

/** One legal timer: the report it is for and what has happened to it. */
export interface LegalTimer {
  readonly regime: string;
  readonly report: ReportRules;
  readonly startedAt: string;
  readonly sentAt: string | null;
}

const CALENDAR = 'wall-clock';

/** Legal timers run on the wall clock, every hour of every day, in the tenant's zone. */
export class LegalClock {
  readonly #calendars: ReadonlyMap<string, Calendar>;

  /** @param zone IANA zone: a term in months ends with a day of it */
  constructor(zone: string) {
    this.#calendars = new Map([[CALENDAR, new Calendar({ zone, week: '24x7' })]]);
  }

  dueAt(timer: LegalTimer): Date {
    const due = this.standing(timer, new Date(timer.startedAt)).dueAt;
    if (due === null) throw new RangeError('a wall clock is never paused');
    return due;
  }

  standing(timer: LegalTimer, now: Date): Standing {
    return standingOf(this.#calendars, this.#run(timer), now);
  }

  explain(timer: LegalTimer, now: Date): Explanation {
    return explain(this.#calendars, this.#run(timer), now);
  }

  #run({ regime, report, startedAt, sentAt }: LegalTimer): ClockRun {
    const clock = {
      clock: `${regime}-${report.kind}`,
      name: report.name,
      calendar: CALENDAR,
      target: report.within,
      startOn: 'became-aware',
      stopOn: ['report-sent'],
      warnAt: report.warnAt,
    };
    const { runs } = clocksOf({ policy: { rules: [{ id: regime, clocks: [clock] }] }, calendars: this.#calendars }, [
      { type: 'became-aware', at: startedAt },
      ...(sentAt === null ? [] : [{ type: 'report-sent', at: sentAt }]),
    ]);
    const [run] = runs;
    if (run === undefined) throw new RangeError('a timer starts with its first event');
    return run;
  }
}
