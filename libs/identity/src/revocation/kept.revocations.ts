import type { Clock, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { inForce, type RevocationRow } from './revocation.sql.js';
import { TokenRevocations, type KnownToken } from './token.revocations.js';

/** Milliseconds for which what was read is believed without having heard of a change. */
export const STALE_AFTER = 30_000;

/** Tells of changes made by any process on the same database. */
export interface ChangeFeed {
  /** Whether changes are being heard now. */
  readonly listening: boolean;
  /** @param listener called with `null` when anything may have changed */
  onChange(listener: (tenant: TenantId | null) => void): () => void;
}

interface Known {
  /** `use id` of single tokens. */
  readonly tokens: ReadonlySet<string>;
  /** `use subject`: tokens given until this moment are void, in milliseconds. */
  readonly subjects: ReadonlyMap<string, number>;
  readonly readAt: number;
}

/**
 * The tokens of each tenant that were called back, read once and kept until a change is heard, at most {@link STALE_AFTER}.
 * A request with a warm memory costs two look-ups and no round trip. What cannot be read is not assumed: the request fails.
 */
export class KeptRevocations extends TokenRevocations {
  readonly #known = new Map<TenantId, Known>();
  readonly #loading = new Map<TenantId, Promise<Known>>();
  /** Raised by every change heard: what was being read then may be old. */
  #epoch = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangeFeed,
    private readonly clock: Clock,
  ) {
    super();
    changes.onChange((tenant) => this.forget(tenant));
  }

  async isRevoked({ tenant, use, id, subject, issuedAt }: KnownToken): Promise<boolean> {
    const { tokens, subjects } = this.#remembered(tenant) ?? (await this.#loadOnce(tenant));
    // Tokens carry whole seconds: one given in the second of the revocation falls with it.
    return tokens.has(`${use} ${id}`) || issuedAt * 1000 <= (subjects.get(`${use} ${subject}`) ?? -1);
  }

  #remembered(tenant: TenantId): Known | undefined {
    const known = this.#known.get(tenant);
    if (known === undefined || !this.changes.listening) return undefined;
    const age = this.clock.now().getTime() - known.readAt;
    return age >= 0 && age < STALE_AFTER ? known : undefined;
  }

  /** What was read of a tenant, or of all, is read again when it is next asked for. */
  forget(tenant: TenantId | null): void {
    this.#epoch++;
    this.#loading.clear();
    if (tenant === null) this.#known.clear();
    else this.#known.delete(tenant);
  }

  #loadOnce(tenant: TenantId): Promise<Known> {
    const running = this.#loading.get(tenant);
    if (running !== undefined) return running;
    const loading = this.#load(tenant).finally(() => {
      if (this.#loading.get(tenant) === loading) this.#loading.delete(tenant);
    });
    this.#loading.set(tenant, loading);
    return loading;
  }

  async #load(tenant: TenantId): Promise<Known> {
    const epoch = this.#epoch;
    const now = this.clock.now();
    const rows = await this.unitOfWork.run({ tenant }, (tx) => tx.query<RevocationRow>(inForce(tenant, now)), {
      readOnly: true,
    });
    const known = remembered(rows, now.getTime());
    if (epoch === this.#epoch) this.#known.set(tenant, known);
    return known;
  }
}

function remembered(rows: readonly RevocationRow[], readAt: number): Known {
  const tokens = new Set<string>();
  const subjects = new Map<string, number>();
  for (const { token_use: use, token_id: id, subject, revoked_at: at } of rows) {
    if (id !== null) tokens.add(`${use} ${id}`);
    if (subject === null) continue;
    const key = `${use} ${subject}`;
    subjects.set(key, Math.max(subjects.get(key) ?? 0, at.getTime()));
  }
  return { tokens, subjects, readAt };
}
