import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { delayAfter, FORGOTTEN_AFTER, type Brake } from './growing.delay.js';

type Ctx = Pick<TenantContext, 'tenant'>;
type Kind = 'pair' | 'address' | 'account';

/** A way in, and how soon guessing at it is slowed down. */
export interface Door {
  /** Begins the keys of what is counted: failures at one door count at no other. */
  readonly name: string;
  /** One name from one address, where guessing is stopped soon. */
  readonly pair: Brake;
  /** All names from one address, behind which there may be an office. */
  readonly address: Brake;
  /**
   * One name from anywhere, against many addresses at work together: it never counts for an address from which that name has
   * come in before, so that strangers cannot keep somebody out.
   */
  readonly account: Brake;
}

const PEOPLE: Door = {
  name: '',
  pair: { free: 5, first: 2, most: 900 },
  address: { free: 30, first: 2, most: 900 },
  account: { free: 50, first: 2, most: 60 },
};

interface Row {
  readonly key: string;
  readonly failures: number;
  readonly failedAt: Date;
  readonly blockedUntil: Date | null;
  readonly cameInAt: Date | null;
}

/** Days for which an address is remembered as one somebody has come in from. */
const KNOWN_FOR = 60 * 86_400_000;

/** A try that was counted before it was judged. */
export interface Charge {
  readonly keys: Readonly<Record<Kind, string>>;
  /** Those it was counted for. */
  readonly charged: readonly string[];
}

/**
 * Slows guessing down. Every try is counted as a failure before it is judged, and taken back when it succeeds: a thousand
 * tries at once are a thousand failures. What is typed for a name is counted whether there is such an account or not.
 */
export class LoginBrake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly door: Door = PEOPLE,
  ) {}

  /** @throws DomainError AUTH.TOO_MANY_TRIES with the seconds to wait */
  async charge(ctx: Ctx, name: string, address: string): Promise<Charge> {
    const keys = keysOf(name, address, this.door.name);
    const now = this.clock.now();
    const counted = await this.unitOfWork.run(ctx, async (tx) => {
      const rows = await locked(tx, Object.values(keys), now);
      const concerned = counting(keys, rows, now);
      const wait = Math.max(0, ...concerned.map(({ row }) => remaining(row, now)));
      if (wait > 0) throw tooManyTries(wait);
      for (const { kind, row } of concerned) await count(tx, row, failed(row, this.door[kind], now), now);
      return concerned;
    });
    return { keys, charged: counted.map(({ row }) => row.key) };
  }

  /** {@link succeeded}, in a transaction of its own. */
  async passed(ctx: Ctx, charge: Charge): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => this.succeeded(tx, charge));
  }

  /** The try was right: its name begins anew from there, and the address is known. */
  async succeeded(tx: Tx, { keys, charged }: Charge): Promise<void> {
    await this.#takeBack(tx, charged);
    await tx.query({
      name: 'brake-came-in',
      text: `UPDATE login_brake SET failures = 0, blocked_until = NULL, came_in_at = CASE WHEN key = $3 THEN $4::timestamptz ELSE came_in_at END
              WHERE tenant_id = $1 AND key IN ($2, $3)`,
      values: [tx.tenant, keys.account, keys.pair, this.clock.now()],
    });
  }

  /** The try was neither right nor wrong, e.g. its second half is still to come: as if it had not been. */
  async forgiven(ctx: Ctx, { charged }: Charge): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => this.#takeBack(tx, charged));
  }

  async #takeBack(tx: Tx, keys: readonly string[]): Promise<void> {
    await locked(tx, keys, this.clock.now());
    await tx.query({
      name: 'brake-take-back',
      text: `UPDATE login_brake SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE tenant_id = $1 AND key = ANY ($2::text[])`,
      values: [tx.tenant, keys],
    });
  }
}

/** By what a name is counted. @param name as it was typed; what people type by mistake is not kept */
export const nameKey = (name: string): string =>
  createHash('sha256').update(name.trim().toLowerCase(), 'utf8').digest('base64url').slice(0, 22);

/** @param name see {@link nameKey} */
export function keysOf(name: string, address: string, door = ''): Readonly<Record<Kind, string>> {
  const who = nameKey(name);
  const where = networkOf(address);
  return {
    pair: `${door}pair:${who}@${where}`,
    address: `${door}address:${where}`,
    account: `${door}account:${who}`,
  };
}

/** Of an IPv6 address the half that names the network: the other half costs whoever holds it nothing to change. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

/**
 * The three rows, made where they were not and locked in one order: the first statement takes all the locks that are waited
 * for. What is long forgotten goes afterwards, without waiting: who deleted first and then waited could be waited for too.
 */
async function locked(tx: Tx, keys: readonly string[], now: Date): Promise<ReadonlyMap<string, Row>> {
  const sorted = [...keys].sort();
  const rows = await tx.query<Row>({
    name: 'brake-rows',
    text: `INSERT INTO login_brake AS kept (tenant_id, key, failures, failed_at) SELECT $1, k, 0, $3 FROM unnest($2::text[]) AS k
           ON CONFLICT (tenant_id, key) DO UPDATE SET failures = kept.failures
           RETURNING key, failures, failed_at AS "failedAt", blocked_until AS "blockedUntil", came_in_at AS "cameInAt"`,
    values: [tx.tenant, sorted, now],
  });
  await tx.query({
    name: 'brake-old',
    text: `DELETE FROM login_brake WHERE tenant_id = $1 AND key IN (
             SELECT key FROM login_brake
              WHERE tenant_id = $1 AND failed_at < $2 AND (came_in_at IS NULL OR came_in_at < $3) AND key <> ALL ($4::text[])
              ORDER BY key LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    values: [tx.tenant, new Date(now.getTime() - FORGOTTEN_AFTER), new Date(now.getTime() - KNOWN_FOR), sorted],
  });
  return new Map(rows.map((row) => [row.key, row]));
}

/** Which of the three count for this try. */
function counting(
  keys: Charge['keys'],
  rows: ReadonlyMap<string, Row>,
  now: Date,
): { readonly kind: Kind; readonly row: Row }[] {
  const cameIn = rows.get(keys.pair)?.cameInAt ?? null;
  const isKnown = cameIn !== null && now.getTime() - cameIn.getTime() < KNOWN_FOR;
  const kinds: readonly Kind[] = isKnown ? ['pair', 'address'] : ['pair', 'address', 'account'];
  return kinds.flatMap((kind) => {
    const row = rows.get(keys[kind]);
    return row === undefined ? [] : [{ kind, row }];
  });
}

const remaining = ({ blockedUntil }: Row, now: Date): number =>
  blockedUntil === null ? 0 : Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000);

function failed({ failures, failedAt }: Row, brake: Brake, now: Date): { failures: number; until: Date | null } {
  const before = now.getTime() - failedAt.getTime() > FORGOTTEN_AFTER ? 0 : failures;
  const delay = delayAfter(before + 1, brake);
  return { failures: before + 1, until: delay === 0 ? null : new Date(now.getTime() + delay * 1000) };
}

async function count(
  tx: Tx,
  { key }: Row,
  { failures, until }: { readonly failures: number; readonly until: Date | null },
  now: Date,
): Promise<void> {
  await tx.query({
    name: 'brake-count',
    text: 'UPDATE login_brake SET failures = $3, blocked_until = $4, failed_at = $5 WHERE tenant_id = $1 AND key = $2',
    values: [tx.tenant, key, failures, until, now],
  });
}

export const tooManyTries = (seconds: number): DomainError =>
  new DomainError(
    'AUTH.TOO_MANY_TRIES',
    'too-many',
    {
      it: 'Troppi tentativi non riusciti: attendere prima di riprovare.',
      en: 'Too many failed tries: wait before trying again.',
    },
    { details: { retryAfter: seconds } },
  );
