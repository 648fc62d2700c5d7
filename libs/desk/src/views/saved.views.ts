import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import { isTaken } from '../shared/taken.js';
import type { UnitOfWork } from '@sportello/platform';
import {
  MOST_VIEWS,
  tooManyViews,
  viewNameTaken,
  viewNotFound,
  type SavedView,
  type ViewContent,
} from './saved.view.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** Who keeps a view. */
export interface ViewOwner {
  readonly id: string;
  readonly name: string;
}

/** Whose views somebody sees and changes. */
export interface ViewSight {
  readonly person: string;
  /** Teams whose shared views they see. */
  readonly teams: readonly string[];
  /** Shared views of others are theirs to change, too. */
  readonly supervises: boolean;
}

const COLUMNS = `v.id, v.owner, v.owner_name AS "ownerName", v.team, v.name, v.filter, v.sort, v.columns, v.changed_at AS "changedAt"`;
/** $1 tenant, $2 person, $3 their teams, $4 whether they supervise. */
const SEEN = `v.tenant_id = $1 AND (v.owner = $2 OR v.team = ANY ($3) OR ($4 AND v.team IS NOT NULL))`;
const CHANGED = `v.tenant_id = $1 AND v.id = $4 AND (v.owner = $2 OR ($3 AND v.team IS NOT NULL))`;
/** More than anybody can choose from. */
const MOST_SEEN = 500;

/** Views that people keep, for themselves and for a team. Each call is one statement. */
export class SavedViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By name, one’s own first. */
  list(ctx: Ctx, sight: ViewSight): Promise<readonly SavedView[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<SavedView>({
          name: 'saved-views',
          text: `SELECT ${COLUMNS} FROM saved_view v WHERE ${SEEN} ORDER BY v.owner <> $2, v.name, v.id LIMIT ${MOST_SEEN}`,
          values: seenBy(tx.tenant, sight),
        }),
      { readOnly: true },
    );
  }

  /** @throws DomainError `VIEW.NOT_FOUND` */
  async find(ctx: Ctx, sight: ViewSight, id: string): Promise<SavedView> {
    const [view] = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<SavedView>({
          name: 'saved-view',
          text: `SELECT ${COLUMNS} FROM saved_view v WHERE ${SEEN} AND v.id = $5`,
          values: [...seenBy(tx.tenant, sight), id],
        }),
      { readOnly: true },
    );
    if (view === undefined) throw viewNotFound();
    return view;
  }

  /** @throws DomainError `VIEW.NAME_TAKEN`, `VIEW.TOO_MANY` */
  async add(ctx: Ctx, owner: ViewOwner, content: ViewContent): Promise<SavedView> {
    const at = this.clock.now();
    const values = [ctx.tenant, newId(at.getTime()), owner.id, owner.name, ...contentValues(content), at];
    const [view] = await this.#kept(ctx, {
      name: 'saved-view-add',
      text: `INSERT INTO saved_view AS v (tenant_id, id, owner, owner_name, team, name, filter, sort, columns, changed_at)
             SELECT $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10
              WHERE (SELECT count(*) FROM saved_view o WHERE o.tenant_id = $1 AND o.owner = $3) < ${MOST_VIEWS}
             RETURNING ${COLUMNS}`,
      values,
    });
    if (view === undefined) throw tooManyViews();
    return view;
  }

  /** @throws DomainError `VIEW.NOT_FOUND` for one that is not theirs to change, `VIEW.NAME_TAKEN` */
  async change(ctx: Ctx, { person, supervises }: ViewSight, id: string, content: ViewContent): Promise<SavedView> {
    const values = [ctx.tenant, person, supervises, id, ...contentValues(content), this.clock.now()];
    const [view] = await this.#kept(ctx, {
      name: 'saved-view-change',
      text: `UPDATE saved_view v SET team = $5, name = $6, filter = $7::jsonb, sort = $8, columns = $9, changed_at = $10
              WHERE ${CHANGED} RETURNING ${COLUMNS}`,
      values,
    });
    if (view === undefined) throw viewNotFound();
    return view;
  }

  /** @throws DomainError `VIEW.NOT_FOUND` for one that is not theirs to remove */
  async remove(ctx: Ctx, { person, supervises }: ViewSight, id: string): Promise<void> {
    const [gone] = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<{ id: string }>({
        name: 'saved-view-remove',
        text: `DELETE FROM saved_view v WHERE ${CHANGED} RETURNING v.id`,
        values: [tx.tenant, person, supervises, id],
      }),
    );
    if (gone === undefined) throw viewNotFound();
  }

  async #kept(
    ctx: Ctx,
    statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] },
  ): Promise<readonly SavedView[]> {
    try {
      return await this.unitOfWork.run(ctx, (tx) => tx.query<SavedView>(statement));
    } catch (error) {
      if (isTaken(error, 'saved_view_name')) throw viewNameTaken();
      throw error;
    }
  }
}

const seenBy = (tenant: string, { person, teams, supervises }: ViewSight): readonly unknown[] => [
  ...[tenant, person, teams, supervises],
];

const contentValues = ({ team, name, filter, sort, columns }: ViewContent): readonly unknown[] => [
  ...[team, name, JSON.stringify(filter), sort, columns],
];
