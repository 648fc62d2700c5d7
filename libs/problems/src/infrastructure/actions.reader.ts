import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { fromCursor, limitOf, pageOf, type Page, type PageRequest } from '@sportello/ticketing';
import type { ProblemAction } from '../domain/index.js';
import { ACTIONS_OF_REPORT, LIST_ACTIONS, SHOW_ACTION } from './actions.sql.js';

/** Where an action stands; one that is overdue is planned and past its day. */
export const ACTION_STANDINGS = ['planned', 'overdue', 'done', 'dropped'] as const;
export type ActionStanding = (typeof ACTION_STANDINGS)[number];

/** A corrective or preventive action with the problem it belongs to (E5). */
export interface ImprovementAction extends Omit<ProblemAction, 'plannedAt' | 'endedAt'> {
  readonly plannedAt: Date;
  readonly endedAt: Date | null;
  /** Number of the problem. */
  readonly problem: string;
  readonly problemOwner: string;
  readonly restricted: boolean;
}

export interface ActionFilter {
  readonly standing?: ActionStanding | undefined;
  readonly owner?: string | undefined;
  /** YYYY-MM-DD, in the tenant's zone. */
  readonly today: string;
}

type Tenant = Pick<TenantContext, 'tenant'>;

/** What people read of improvements. `restricted`: whether those of restricted problems exist for the reader (A2). */
export class ActionsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The day it is due, the earliest first. @throws DomainError `LIST.INVALID_CURSOR` */
  async list(
    ctx: Tenant,
    restricted: boolean,
    { standing, owner, today }: ActionFilter,
    page: PageRequest,
  ): Promise<Page<ImprovementAction>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const overdue = standing === 'overdue';
    const rows = await this.#read(ctx, LIST_ACTIONS, [
      ...[restricted, overdue ? 'planned' : (standing ?? null), overdue ? today : null, owner ?? null],
      ...[after?.at.toISOString().slice(0, 10) ?? null, after?.id ?? null, limit + 1],
    ]);
    return pageOf(
      rows,
      limit,
      ({ dueOn, id }) => ({ at: new Date(`${dueOn}T00:00:00Z`), id }),
      (row) => row,
    );
  }

  /** @returns null when there is none */
  async action(ctx: Tenant, id: string): Promise<ImprovementAction | null> {
    const [row] = await this.#read(ctx, SHOW_ACTION, [id]);
    return row ?? null;
  }

  /** Those of the problem, or of the problems behind the ticket. @param number of a ticket or of a problem */
  ofReport(ctx: Tenant, number: string, restricted: boolean): Promise<readonly ImprovementAction[]> {
    return this.#read(ctx, ACTIONS_OF_REPORT, [number, restricted]);
  }

  #read(ctx: Tenant, text: string, values: readonly unknown[]): Promise<ImprovementAction[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<ImprovementAction>(text, [tx.tenant, ...values]), {
      readOnly: true,
    });
  }
}
