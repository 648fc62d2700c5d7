import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Account, AccountLine, AccountRequest } from '../application/queries/account.view.js';
import { accountStatement } from './account.sql.js';

/** Reads the account of a period (C3). */
export class AccountReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  account(ctx: Pick<TenantContext, 'tenant'>, asked: AccountRequest): Promise<Account> {
    const { by, from, to, zone, contract, sight } = asked;
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const values = [tx.tenant, from, to, zone, sight.restricted, ...(by === 'contract' ? [contract] : [])];
        const rows = await tx.query<AccountLine & { readonly total: boolean }>({
          name: `account-${by}`,
          text: accountStatement(by),
          values,
        });
        const lines = rows.filter(({ total }) => !total).map(({ total: _, ...line }) => line);
        const { minutes, entries, tickets } = rows.find(({ total }) => total) ?? NOTHING;
        return { lines, total: { minutes, entries, tickets } };
      },
      { readOnly: true },
    );
  }
}

const NOTHING = { minutes: 0, entries: 0, tickets: 0 };
