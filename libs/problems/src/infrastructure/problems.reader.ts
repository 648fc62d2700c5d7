import type { Actor, Localized, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { fromCursor, isUuid, limitOf, pageOf, type Page, type PageRequest } from '@sportello/ticketing';
import { problemNotFound, signalNotFound, type Problem, type ProblemStateCode } from '../domain/index.js';
import { LIST_PROBLEMS, PROBLEMS_OF_TICKET, SHOW_PROBLEM } from './problems.sql.js';
import { HANDLING_FIGURES, LIST_SIGNALS, SHOW_SIGNAL } from './signals.sql.js';

export interface ProblemSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: Problem;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

export interface ProblemEventView {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ProblemWhole extends ProblemSummary {
  /** Numbers of the tickets that showed it, of those that exist for the reader. */
  readonly tickets: readonly string[];
  readonly events: readonly ProblemEventView[];
}

export interface SignalView {
  readonly id: string;
  readonly origin: 'operator' | 'automatic';
  readonly state: SignalState;
  readonly title: string;
  readonly reason: Localized;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly facts: Readonly<Record<string, number>>;
  readonly raisedBy: Actor;
  readonly raisedAt: Date;
  /** Number of the closed problem this may be again. */
  readonly recurrenceOf: string | null;
  /** Number of the problem that took it up. */
  readonly problem: string | null;
  readonly endedBy: Actor | null;
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
}

export const SIGNAL_STATES = ['open', 'taken-up', 'dismissed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Requests that came by themselves, and what was done before or beside them (A4). */
export interface HandlingFigures {
  readonly requests: number;
  readonly operatorSignals: number;
  readonly automaticSignals: number;
  readonly recurrences: number;
  readonly proactiveProblems: number;
  readonly reactiveProblems: number;
  readonly correctiveActions: number;
  readonly preventiveActions: number;
}

type Tenant = Pick<TenantContext, 'tenant'>;

/** What people read of signals and problems. `restricted`: whether restricted ones exist for the reader (A2). */
export class ProblemsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `PROBLEM.NOT_FOUND` */
  async problem(ctx: Tenant, number: string, restricted: boolean): Promise<ProblemWhole> {
    const [row] = await this.#read<ProblemWhole>(ctx, SHOW_PROBLEM, [number, restricted]);
    if (row === undefined) throw problemNotFound(number);
    return row;
  }

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  problems(
    ctx: Tenant,
    restricted: boolean,
    state: ProblemStateCode | null,
    page: PageRequest,
  ): Promise<Page<ProblemSummary>> {
    const place = ({ openedAt, id }: ProblemSummary) => ({ at: openedAt, id });
    return this.#page(ctx, LIST_PROBLEMS, [restricted, state], page, place);
  }

  ofTicket(ctx: Tenant, number: string, restricted: boolean): Promise<readonly ProblemSummary[]> {
    return this.#read<ProblemSummary>(ctx, PROBLEMS_OF_TICKET, [number, restricted]);
  }

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  signals(ctx: Tenant, restricted: boolean, state: SignalState | null, page: PageRequest): Promise<Page<SignalView>> {
    return this.#page<SignalView>(ctx, LIST_SIGNALS, [restricted, state], page, ({ raisedAt, id }) => ({
      at: raisedAt,
      id,
    }));
  }

  /** @throws DomainError `SIGNAL.NOT_FOUND` */
  async signal(ctx: Tenant, id: string, restricted: boolean): Promise<SignalView> {
    const [row] = isUuid(id) ? await this.#read<SignalView>(ctx, SHOW_SIGNAL, [id, restricted]) : [];
    if (row === undefined) throw signalNotFound(id);
    return row;
  }

  /** @param from first instant; @param to first instant after */
  async figures(ctx: Tenant, from: Date, to: Date, restricted: boolean): Promise<HandlingFigures> {
    const [row] = await this.#read<HandlingFigures>(ctx, HANDLING_FIGURES, [from, to, restricted]);
    if (row === undefined) throw new Error('figures are always one row');
    return row;
  }

  async #page<R extends object>(
    ctx: Tenant,
    text: string,
    values: readonly unknown[],
    page: PageRequest,
    place: (row: R) => { at: Date; id: string },
  ): Promise<Page<R>> {
    const limit = limitOf(page);
    const before = page.cursor === undefined ? null : fromCursor(page.cursor);
    const rows = await this.#read<R>(ctx, text, [...values, before?.at ?? null, before?.id ?? null, limit + 1]);
    return pageOf(rows, limit, place, (row) => row);
  }

  #read<R extends object>(ctx: Tenant, text: string, values: readonly unknown[]): Promise<R[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<R>(text, [tx.tenant, ...values]), { readOnly: true });
  }
}
