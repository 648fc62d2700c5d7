import { newId, type Clock, type TenantContext, type TenantId } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { LIST, REVOKE, type RevocationRow } from './revocation.sql.js';
import type { KnownToken, TokenUse } from './token.revocations.js';

/** Seconds: the longest any token of a use can live, so that calling all of a subject's back outlasts them. */
const LONGEST: Readonly<Record<TokenUse, number>> = {
  staff: 366 * 86_400,
  supplier: 366 * 86_400,
  requester: 3 * 366 * 86_400,
  client: 86_400,
};

/** What was called back: one token, or all that one subject had been given until then. */
export interface Revocation {
  readonly id: string;
  readonly use: string;
  readonly tokenId: string | null;
  readonly subject: string | null;
  readonly at: Date;
  /** From when on it no longer matters, because what it is about has expired. */
  readonly until: Date;
  readonly reason: string;
  readonly by: { readonly type: string; readonly id: string; readonly name: string };
}

/** All tokens of one use given to one subject until now. */
export interface Subject {
  readonly use: TokenUse;
  readonly subject: string;
}

/** Where it is written which tokens were called back, by whom and why. Nothing is ever taken out. */
export class RevocationStore {
  /**
   * @param announce tells every process, when the transaction commits
   * @param done called after it: this process need not wait to be told
   */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly announce: (tx: Tx) => Promise<void>,
    private readonly done: (tenant: TenantId) => void = () => undefined,
  ) {}

  /** @param token a genuine token of the context's tenant */
  async revokeToken(ctx: TenantContext, { use, id, expiresAt }: KnownToken, reason: string): Promise<void> {
    await this.#write(ctx, [use, id, null], new Date(expiresAt * 1000), reason);
  }

  async revokeSubject(ctx: TenantContext, { use, subject }: Subject, reason: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + LONGEST[use] * 1000);
    await this.#write(ctx, [use, null, subject], until, reason);
  }

  /** Newest first. @returns one more than asked for when there are more */
  async list(ctx: Pick<TenantContext, 'tenant'>, limit: number, before: string | null): Promise<Revocation[]> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<RevocationRow>(LIST, [ctx.tenant, before, limit + 1]),
      { readOnly: true },
    );
    return rows.map((row) => ({
      ...{ id: row.id, use: row.token_use, tokenId: row.token_id, subject: row.subject },
      ...{ at: row.revoked_at, until: row.until, reason: row.reason, by: row.revoked_by },
    }));
  }

  async #write(
    ctx: TenantContext,
    about: readonly [use: string, tokenId: string | null, subject: string | null],
    until: Date,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(ctx, async (tx) => {
      await tx.query(REVOKE, [
        ...[ctx.tenant, newId(now.getTime()), ...about, now, until, reason],
        JSON.stringify(ctx.actor),
      ]);
      await this.announce(tx);
    });
    this.done(ctx.tenant);
  }
}
