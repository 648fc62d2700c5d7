import type { TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { DutyChange } from '@sportello/rosters';

/** A change as it was agreed, with who agreed to it and why. */
export interface AgreedChange extends DutyChange {
  /** Shared by the two halves of a swap. */
  readonly agreement: string;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  /** When it was called off; null while it stands. */
  readonly endedAt: Date | null;
}

interface Row extends Omit<DutyChange, 'from' | 'to'> {
  readonly agreement: string;
  readonly from_at: Date;
  readonly to_at: Date | null;
  readonly reason: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly at: Date;
  readonly ended_at: Date | null;
}

const COLUMNS = 'id, kind, agreement, person, other, team, from_at, to_at, reason, by_id, by_name, at, ended_at';

/** What differs from the fixed rosters. Each call is one statement. */
export class DutyChangesReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes that hold at some moment of a time, the earliest first; those called off before they began are none. */
  during(ctx: Pick<TenantContext, 'tenant'>, from: Date, to: Date): Promise<readonly AgreedChange[]> {
    return this.unitOfWork.run(ctx, (tx) => changesDuring(tx, from, to), { readOnly: true });
  }
}

/** The same in a transaction of the caller's. */
export async function changesDuring(tx: Tx, from: Date, to: Date): Promise<readonly AgreedChange[]> {
  const rows = await tx.query<Row>({
    name: 'duty-changes-during',
    text: `SELECT ${COLUMNS} FROM duty_change
            WHERE tenant_id = $1 AND from_at < $3 AND coalesce(to_at, 'infinity') > $2
              AND coalesce(ended_at, 'infinity') > greatest($2, from_at)
            ORDER BY from_at, id LIMIT 10000`,
    values: [tx.tenant, from, to],
  });
  return rows.map(agreedOf);
}

function agreedOf(row: Row): AgreedChange {
  const { id, kind, agreement, person, other, team, reason, at } = row;
  const until = [row.to_at, row.ended_at].filter((one) => one !== null).sort((a, b) => a.getTime() - b.getTime());
  return {
    ...{ id, kind, agreement, person, other, team, reason, at },
    from: row.from_at,
    to: until[0] ?? null,
    by: { id: row.by_id, name: row.by_name },
    endedAt: row.ended_at,
  };
}
