import { DomainError, newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { isOneOf, newClientSecret } from './client.secrets.js';

/** Secrets of one client good at once: the one being left and the one being taken up. */
const MOST = 2;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** A secret of a client: never its value. */
export interface ClientSecret {
  readonly id: string;
  readonly client: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewSecret extends ClientSecret {
  /** Shown this once. */
  readonly secret: string;
}

export interface SecretTerms {
  readonly validDays: number;
  /** How long the former secrets are still good. */
  readonly overlapHours: number;
}

interface Row {
  readonly id: string;
  readonly client: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** The secrets clients log in with, kept as hashes. */
export class ClientSecretStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The former secret stays good for the overlap, and no longer: one is taken up while the other is left. */
  async create(ctx: TenantContext, client: string, terms: SecretTerms): Promise<NewSecret> {
    const now = this.clock.now();
    const { secret, hash } = newClientSecret();
    const made = { id: newId(now.getTime()), client, createdAt: now, expiresAt: later(now, terms.validDays * DAY) };
    await this.unitOfWork.run(ctx, async (tx) => {
      await lockClient(tx, client);
      await this.#leaveRoom(tx, client, now);
      await tx.query(
        'UPDATE client_secret SET expires_at = least(expires_at, $3) WHERE tenant_id = $1 AND client = $2',
        [...[tx.tenant, client, later(now, terms.overlapHours * HOUR)]],
      );
      await tx.query(
        `INSERT INTO client_secret (tenant_id, id, client, hash, created_at, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
        [tx.tenant, made.id, client, hash, now, JSON.stringify(ctx.actor), made.expiresAt],
      );
    });
    return { ...made, secret };
  }

  /** From now on it opens nothing. @returns whether there was such a secret, still good */
  async end(ctx: TenantContext, client: string, secret: string): Promise<boolean> {
    const ended = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<Row>(
        `UPDATE client_secret SET expires_at = $4
          WHERE tenant_id = $1 AND client = $2 AND id = $3 AND expires_at > $4 RETURNING id`,
        [tx.tenant, client, secret, this.clock.now()],
      ),
    );
    return ended.length > 0;
  }

  /** Those still good, of all clients, newest first. */
  async list(ctx: Pick<TenantContext, 'tenant'>): Promise<ClientSecret[]> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<Row>(
          `SELECT id, client, created_at, expires_at FROM client_secret
            WHERE tenant_id = $1 AND expires_at > $2 ORDER BY client, id DESC LIMIT 1000`,
          [tx.tenant, this.clock.now()],
        ),
      { readOnly: true },
    );
    return rows.map(shown);
  }

  async matches(ctx: Pick<TenantContext, 'tenant'>, client: string, secret: string): Promise<boolean> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<{ hash: Buffer }>(
          'SELECT hash FROM client_secret WHERE tenant_id = $1 AND client = $2 AND expires_at > $3',
          [tx.tenant, client, this.clock.now()],
        ),
      { readOnly: true },
    );
    return isOneOf(
      rows.map(({ hash }) => hash),
      secret,
    );
  }

  /** @throws DomainError CLIENT.TOO_MANY_SECRETS */
  async #leaveRoom(tx: Tx, client: string, now: Date): Promise<void> {
    const good = await tx.query(
      'SELECT id FROM client_secret WHERE tenant_id = $1 AND client = $2 AND expires_at > $3',
      [...[tx.tenant, client, now]],
    );
    if (good.length < MOST) return;
    throw new DomainError('CLIENT.TOO_MANY_SECRETS', 'conflict', {
      it: `Il client ha già ${MOST} segreti validi: terminarne uno prima di crearne un altro.`,
      en: `The client already has ${MOST} valid secrets: end one before making another.`,
    });
  }
}

/** Two rotations at once would each see room for one. */
const lockClient = (tx: Tx, client: string) =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('client-secret/' || $1 || '/' || $2, 0))`, [
    tx.tenant,
    client,
  ]);

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

const shown = ({ id, client, created_at, expires_at }: Row): ClientSecret => ({
  ...{ id, client, createdAt: created_at, expiresAt: expires_at },
});
