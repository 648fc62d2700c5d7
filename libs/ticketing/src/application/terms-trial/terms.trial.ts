import type { TicketEvent } from '../../domain/index.js';
import type { TenantRules } from '../ports/ticket-rules.port.js';
import { openClocks, type StoredClock } from '../ticket.clocks.js';

/** Terms and the calendars that count them. */
export type TermRules = Pick<TenantRules, 'revision' | 'serviceLevels' | 'calendars'>;

/** A ticket with all that happened to it. */
export interface TrialTicket {
  readonly number: string;
  readonly severity: number | null;
  readonly restricted: boolean;
  readonly events: readonly TicketEvent[];
}

/** What became of a term: kept, broken, or neither yet. */
export type TermOutcome = 'kept' | 'broken' | 'open';

/** A term of a ticket as some rules give it. */
export interface TriedTerm {
  readonly rule: string;
  readonly target: string;
  readonly dueAt: Date | null;
  readonly outcome: TermOutcome;
}

export type Tally = Readonly<Record<TermOutcome, number>>;

/** The terms of one name on tickets of one severity, counted. */
export interface TrialGroup {
  readonly clock: string;
  readonly severity: number | null;
  readonly present: Tally;
  readonly proposed: Tally;
}

/** A ticket that would have fared otherwise. Null: the rules give it no such term. */
export interface TrialExample {
  readonly number: string;
  readonly clock: string;
  readonly present: TriedTerm | null;
  readonly proposed: TriedTerm | null;
}

const NONE: Tally = { kept: 0, broken: 0, open: 0 };
const MOST_EXAMPLES = 20;

/**
 * What past tickets would have come to under other terms: what happened to each is gone through again, under the rules in force
 * now and under the proposed ones. Nothing is written.
 */
export class TermsTrial {
  readonly #groups = new Map<string, TrialGroup>();
  readonly #examples: TrialExample[] = [];
  #tickets = 0;
  #changed = 0;

  constructor(
    private readonly present: TermRules,
    private readonly proposed: TermRules,
    private readonly now: Date,
  ) {}

  add({ number, severity, restricted, events }: TrialTicket): void {
    const before = this.#terms(events, this.present);
    const after = this.#terms(events, this.proposed);
    this.#tickets += 1;
    let changed = false;
    for (const clock of new Set([...before.keys(), ...after.keys()])) {
      const [present, proposed] = [before.get(clock) ?? null, after.get(clock) ?? null];
      this.#count(clock, severity, present, proposed);
      if (present?.outcome === proposed?.outcome) continue;
      changed = true;
      // A2: who configures need not see restricted tickets.
      if (!restricted && this.#examples.length < MOST_EXAMPLES)
        this.#examples.push({ number, clock, present, proposed });
    }
    if (changed) this.#changed += 1;
  }

  /** What was found out so far; groups by name and severity. */
  result() {
    const groups = [...this.#groups.values()].sort(
      (a, b) => a.clock.localeCompare(b.clock) || (a.severity ?? 0) - (b.severity ?? 0),
    );
    return { tickets: this.#tickets, changed: this.#changed, groups, examples: this.#examples };
  }

  #terms(events: readonly TicketEvent[], rules: TermRules): ReadonlyMap<string, TriedTerm> {
    const clocks = openClocks(events, rules).moved.filter(({ state }) => state !== 'cancelled');
    return new Map(clocks.map((clock) => [clock.clock, this.#tried(clock)]));
  }

  #tried({ state, dueAt, policy, run }: StoredClock): TriedTerm {
    const late = state === 'breached' || (state === 'running' && dueAt !== null && dueAt < this.now);
    const outcome = late ? 'broken' : state === 'met' ? 'kept' : 'open';
    return { rule: policy, target: run.target.target, dueAt, outcome };
  }

  #count(clock: string, severity: number | null, present: TriedTerm | null, proposed: TriedTerm | null): void {
    const key = `${clock}/${severity}`;
    const group = this.#groups.get(key) ?? { clock, severity, present: NONE, proposed: NONE };
    this.#groups.set(key, {
      ...group,
      present: counted(group.present, present),
      proposed: counted(group.proposed, proposed),
    });
  }
}

const counted = (tally: Tally, term: TriedTerm | null): Tally =>
  term === null ? tally : { ...tally, [term.outcome]: tally[term.outcome] + 1 };
