import { storable, type Clock, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import {
  DRAFT_LASTS,
  draftChanged,
  refuseLarge,
  type DraftContent,
  type DraftOwner,
  type RequestDraft,
} from './request.draft.js';

type Ctx = Pick<TenantContext, 'tenant'>;

interface Row {
  readonly instance: string;
  readonly content: DraftContent;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = 'd.instance, d.content, d.saved_at AS "savedAt", d.expires_at AS "expiresAt"';
/** $1 tenant, $2 and $3 whose. */
const OWN = 'd.tenant_id = $1 AND d.provider = $2 AND d.subject = $3';

/** Requests that are not finished, of whoever has logged in: one a form. What has expired is not there any more. */
export class RequestDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Somebody’s, the one saved last first. */
  async list(ctx: Ctx, { provider, subject }: DraftOwner): Promise<readonly RequestDraft[]> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<Row>({
          name: 'request-drafts',
          text: `SELECT ${COLUMNS} FROM request_draft d WHERE ${OWN} AND d.expires_at > $4 ORDER BY d.saved_at DESC, d.instance`,
          values: [tx.tenant, provider, subject, this.clock.now()],
        }),
      { readOnly: true },
    );
    return rows.map(draftOf);
  }

  /**
   * Keeps a draft in the place of the one before, and begins its term anew.
   * @param since when the one was saved that this one goes on from; null: there was none
   * @throws DomainError `DRAFT.TOO_LARGE`; `DRAFT.CHANGED` when another one is there: nothing is written over unseen
   */
  async save(
    ctx: Ctx,
    { provider, subject }: DraftOwner,
    instance: string,
    { since, ...content }: DraftContent & { readonly since: Date | null },
  ): Promise<RequestDraft> {
    const kept = storable(content);
    refuseLarge(kept);
    const now = this.clock.now();
    const [row] = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<Row>({
        name: 'request-draft-save',
        text: `INSERT INTO request_draft AS d (tenant_id, provider, subject, instance, content, saved_at, expires_at)
               VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)
               ON CONFLICT (tenant_id, provider, subject, instance) DO UPDATE
                  SET content = excluded.content, saved_at = excluded.saved_at, expires_at = excluded.expires_at
                WHERE d.expires_at <= $6 OR d.saved_at = $8::timestamptz(3)
               RETURNING ${COLUMNS}`,
        values: [
          ...[tx.tenant, provider, subject, instance, JSON.stringify(kept)],
          ...[now, new Date(now.getTime() + DRAFT_LASTS), since],
        ],
      }),
    );
    if (row === undefined) throw draftChanged();
    return draftOf(row);
  }

  /** It was sent, or is not wanted any more. What is not there may be discarded. */
  async discard(ctx: Ctx, { provider, subject }: DraftOwner, instance: string): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(`DELETE FROM request_draft d WHERE ${OWN} AND d.instance = $4`, [
        ...[tx.tenant, provider, subject, instance],
      ]),
    );
  }

  /** Removes those whose term is over. @returns how many */
  async expire(ctx: Ctx): Promise<number> {
    const gone = await this.unitOfWork.run(ctx, (tx) =>
      tx.query('DELETE FROM request_draft WHERE tenant_id = $1 AND expires_at <= $2 RETURNING instance', [
        ...[tx.tenant, this.clock.now()],
      ]),
    );
    return gone.length;
  }
}

const draftOf = ({ instance, content: { values, fileNames }, savedAt, expiresAt }: Row): RequestDraft => ({
  ...{ instance, values, fileNames, savedAt, expiresAt },
});
