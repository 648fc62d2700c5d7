import type { TenantContext, TenantId } from '@sportello/kernel';
import type { EntityManager } from 'typeorm';

/** A statement prepared once a connection and then only bound: for the hot paths. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** An open transaction of one tenant. Unusable once its `run` has ended. */
export interface Tx {
  readonly tenant: TenantId;
  /** One statement, one round trip. @returns its rows */
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  query<R extends object>(statement: NamedStatement): Promise<R[]>;
  /** TypeORM on the same connection and transaction, for the paths that are not hot. */
  readonly manager: EntityManager;
}

export interface RunOptions {
  readonly readOnly?: boolean;
  /** Default `read committed`. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Try again, a few times, when the database asks for it (40001, 40P01). Only for work without effects outside the transaction. */
  readonly retry?: boolean;
}

/** The only way to tenant data: one transaction, of one tenant, committed when the work resolves. */
export abstract class UnitOfWork {
  /**
   * @throws whatever the work throws (rolled back), or DomainError DATABASE.UNAVAILABLE;
   * an Error when called inside another run: there are no nested and no ambient transactions
   */
  abstract run<T>(
    context: Pick<TenantContext, 'tenant'>,
    work: (tx: Tx) => Promise<T>,
    options?: RunOptions,
  ): Promise<T>;
}
