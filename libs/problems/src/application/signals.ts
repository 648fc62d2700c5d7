import { newId, systemActor, type Actor, type Clock, type Localized, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { signalEnded, signalNotFound, signOf, usualOf, type Triplet, type TripletCount } from '../domain/index.js';
import type { ProblemRules, ProblemStore } from './problem.ports.js';

const HOUR = 3_600_000;

/** A sign of something, as it is written down. */
export interface NewSignal {
  readonly id: string;
  readonly origin: 'operator' | 'automatic';
  readonly title: string;
  readonly reason: Localized;
  readonly triplet: Partial<Triplet>;
  readonly restricted: boolean;
  readonly facts: Readonly<Record<string, number>>;
  readonly by: Actor;
  readonly at: Date;
  /** The problem, closed by now, that this may be again. */
  readonly recurrenceOf: string | null;
}

/** What there is of one triplet. */
export interface CountedTriplet extends TripletCount {
  readonly restricted: boolean;
  readonly lastProblem: string | null;
}

export abstract class SignalStore {
  /** @returns false when an open one says the same already */
  abstract raise(tx: Tx, signal: NewSignal): Promise<boolean>;
  abstract count(tx: Tx, since: Date, usualSince: Date, atLeast: number): Promise<readonly CountedTriplet[]>;
}

/** What an operator noticed. */
export interface Noticed {
  readonly title: string;
  readonly reason: string;
  readonly triplet: Partial<Triplet>;
}

/** A4: criticalities seen before they are many requests, by people and by counting. */
export class Signals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SignalStore,
    private readonly problems: ProblemStore,
    private readonly rules: ProblemRules,
    private readonly clock: Clock,
  ) {}

  /** An operator anticipates a criticality. @returns id of the signal */
  async raise(ctx: TenantContext, { title, reason, triplet }: Noticed): Promise<string> {
    const at = this.clock.now();
    const id = newId(at.getTime());
    const signal = { id, origin: 'operator' as const, title, triplet, by: ctx.actor, at };
    const rest = { reason: { it: reason, en: reason }, restricted: false, facts: {}, recurrenceOf: null };
    await this.unitOfWork.run(ctx, (tx) => this.store.raise(tx, { ...signal, ...rest }));
    return id;
  }

  /** Looks for more similar requests than usual. Safe to repeat. @returns how many new signals there are */
  async look(ctx: Pick<TenantContext, 'tenant'>): Promise<number> {
    const { signs } = await this.rules.current(ctx.tenant);
    const at = this.clock.now();
    const since = new Date(at.getTime() - signs.windowHours * HOUR);
    const usualSince = new Date(since.getTime() - signs.usualDays * 24 * HOUR);
    return this.unitOfWork.run(ctx, async (tx) => {
      const counted = await this.store.count(tx, since, usualSince, signs.atLeast);
      let raised = 0;
      for (const { area, topic, subtopic, restricted, lastProblem, recent, before } of counted) {
        const reason = signOf({ area, topic, subtopic, recent, before }, signs);
        if (reason === null) continue;
        const isNew = await this.store.raise(tx, {
          ...{ id: newId(at.getTime()), origin: 'automatic', reason, restricted, at, recurrenceOf: lastProblem },
          title: `${area} › ${topic} › ${subtopic}`,
          triplet: { area, topic, subtopic },
          facts: { recent, usual: usualOf({ before }, signs) },
          by: systemActor('signals'),
        });
        if (isNew) raised += 1;
      }
      return raised;
    });
  }

  /** Nothing to do about it, with the reason. @throws DomainError `SIGNAL.NOT_FOUND`, `SIGNAL.ENDED` */
  async dismiss(ctx: TenantContext, id: string, reason: string, seesRestricted: boolean): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const signal = await this.problems.lockSignal(tx, id, seesRestricted);
      if (signal === null) throw signalNotFound(id);
      if (signal.state !== 'open') throw signalEnded(signal.state);
      const end = { state: 'dismissed' as const, by: ctx.actor, at: this.clock.now(), reason, problem: null };
      await this.problems.endSignal(tx, id, end);
    });
  }
}
