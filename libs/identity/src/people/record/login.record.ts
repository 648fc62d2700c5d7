import { newId, shortened, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { Audience } from '../person.js';

export const LOGIN_ACTS = [
  ...(['logged-in', 'refused', 'logged-out', 'session-ended'] as const),
  ...(['account-created', 'account-disabled', 'account-enabled', 'link-sent'] as const),
  ...(['password-set', 'password-changed', 'second-factor-set', 'second-factor-removed'] as const),
] as const;
export type LoginActType = (typeof LOGIN_ACTS)[number];

/** Something that concerns who comes in. */
export interface LoginAct {
  readonly what: LoginActType;
  readonly audience: Audience;
  readonly provider: string;
  /** What the provider knows them by; null for what was typed and is nobody's. */
  readonly subject: string | null;
  readonly assurance?: string | null;
  readonly address: string;
  /** Code of the refusal, or id of whoever did it to another. */
  readonly detail?: string | null;
}

export interface RecordedAct extends Required<LoginAct> {
  readonly id: string;
  readonly at: Date;
}

/**
 * Who came in, by which provider, how sure it was and when; who was turned away. Added to, never changed. Of the identity
 * it keeps no more than the provider's own name for it.
 */
export class LoginRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  add(ctx: Pick<TenantContext, 'tenant'>, act: LoginAct): Promise<void> {
    return this.unitOfWork.run(ctx, (tx) => this.addIn(tx, act));
  }

  async addIn(tx: Tx, act: LoginAct): Promise<void> {
    const now = this.clock.now();
    const { what, audience, provider, subject, assurance = null, address, detail = null } = act;
    await tx.query({
      name: 'login-record-add',
      text: `INSERT INTO login_record (tenant_id, id, at, what, audience, provider, subject, assurance, address, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        ...[tx.tenant, newId(now.getTime()), now, what, audience, provider],
        ...[subject === null ? null : shortened(subject, 255), assurance, shortened(address, 60), detail],
      ],
    });
  }

  /** Newest first, one more than asked for when there are more. */
  list(
    ctx: Pick<TenantContext, 'tenant'>,
    { before, limit }: { readonly before?: string; readonly limit: number },
  ): Promise<RecordedAct[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<RecordedAct>({
          name: 'login-record-list',
          text: `SELECT id, at, what, audience, provider, subject, assurance, address, detail FROM login_record
                  WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
          values: [tx.tenant, before ?? null, limit + 1],
        }),
      { readOnly: true },
    );
  }
}
