import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { tenantId, type TenantContext } from '@sportello/kernel';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { isCode } from '../error-code.js';
import { databaseUnavailable } from './database-errors.js';
import { PostgresTx } from './postgres-tx.js';
import { UnitOfWork, type RunOptions, type Tx } from './unit-of-work.js';

/** Told of every message sent to the server, for benchmarks. */
export type RoundTripObserver = (statement: string) => void;

const ASKED_TO_RETRY = ['40001', '40P01'];
const TRIES = 4;
const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300'];

export class PostgresUnitOfWork extends UnitOfWork {
  /** Holds no tenant and no transaction: only whether one is open here, so that nesting can be refused. */
  readonly #open = new AsyncLocalStorage<{ open: boolean }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly observe: RoundTripObserver = () => undefined,
  ) {
    super();
  }

  async run<T>(
    context: Pick<TenantContext, 'tenant'>,
    work: (tx: Tx) => Promise<T>,
    options: RunOptions = {},
  ): Promise<T> {
    if (this.#open.getStore()?.open) throw new Error('UnitOfWork.run inside another run: pass the Tx on instead');
    const tries = options.retry ? TRIES : 1;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(context, work, options);
      } catch (error) {
        if (attempt >= tries || !isCode(error, ...ASKED_TO_RETRY)) throw error;
        await pause(randomInt(5, 25 * attempt * attempt));
      }
    }
  }

  async #attempt<T>(
    context: Pick<TenantContext, 'tenant'>,
    work: (tx: Tx) => Promise<T>,
    options: RunOptions,
  ): Promise<T> {
    const begin = beginStatement(context, options);
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = await this.#begin(runner, begin);
      const tx = new PostgresTx(tenantId(context.tenant), client, runner, this.observe);
      const guard = { open: true };
      try {
        const result = await this.#open.run(guard, () => work(tx));
        tx.close();
        await this.#commit(client);
        return result;
      } catch (error) {
        tx.close();
        await rollback(client, this.observe);
        throw error;
      } finally {
        guard.open = false;
      }
    } finally {
      await runner.release();
    }
  }

  async #begin(runner: QueryRunner, begin: string): Promise<PoolClient> {
    try {
      const client = (await runner.connect()) as PoolClient;
      this.observe(begin);
      await client.query(begin);
      return client;
    } catch (error) {
      if (isCode(error, ...UNREACHABLE) || isPoolTimeout(error)) throw databaseUnavailable(error);
      throw error;
    }
  }

  async #commit(client: PoolClient): Promise<void> {
    this.observe('COMMIT');
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: the work swallowed one.
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
  }
}

/** Transaction and tenant in one message: a simple query may hold several statements. */
function beginStatement(context: Pick<TenantContext, 'tenant'>, options: RunOptions): string {
  const tenant = tenantId(context.tenant); // only a-z, 0-9 and -: safe between quotes
  const isolation = options.isolation ? ` ISOLATION LEVEL ${options.isolation.toUpperCase()}` : '';
  const access = options.readOnly ? ' READ ONLY' : '';
  return `BEGIN${isolation}${access}; SET LOCAL sportello.tenant = '${tenant}'`;
}

async function rollback(client: PoolClient, observe: RoundTripObserver): Promise<void> {
  observe('ROLLBACK');
  try {
    await client.query('ROLLBACK');
  } catch {
    // The connection is gone and the transaction with it; the first error is the one worth telling.
  }
}

const isPoolTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
