import type { TenantId } from '@sportello/kernel';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { RoundTripObserver } from './postgres-unit-of-work.js';
import type { NamedStatement, Tx } from './unit-of-work.js';

export class PostgresTx implements Tx {
  #closed = false;

  constructor(
    readonly tenant: TenantId,
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
    private readonly observe: RoundTripObserver,
  ) {
    lendTransaction(runner);
  }

  get manager(): EntityManager {
    this.#assertOpen();
    return this.runner.manager;
  }

  async query<R extends object>(statement: string | NamedStatement, params: readonly unknown[] = []): Promise<R[]> {
    this.#assertOpen();
    const text = typeof statement === 'string' ? statement : statement.text;
    this.observe(text);
    const { rows } =
      typeof statement === 'string'
        ? await this.client.query<R>(text, [...params])
        : await this.client.query<R>({ name: statement.name, text, values: [...(statement.values ?? [])] });
    return rows;
  }

  /** From here on a forgotten promise cannot write into somebody else's transaction. */
  close(): void {
    this.#closed = true;
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('this transaction has ended');
  }
}

/** TypeORM works in the transaction it is lent: `save` opens none of its own, and nobody commits under our feet. */
function lendTransaction(runner: QueryRunner): void {
  const refuse = (): Promise<never> => Promise.reject(new Error('the transaction belongs to UnitOfWork'));
  Object.assign(runner, {
    isTransactionActive: true,
    startTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
  });
}
