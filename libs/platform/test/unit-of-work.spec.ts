import { tenantId } from '@sportello/kernel';
import { PostgresUnitOfWork, type Tx } from '../src/index.js';
import { testDatabase, type TestDatabase } from '../src/testing/index.js';

const CONTEXT = { tenant: tenantId('comune-alfa') };
const insert = (tx: Tx, name: string): Promise<object[]> =>
  tx.query('INSERT INTO contact (tenant_id, id, name, created_at) VALUES ($1, gen_random_uuid(), $2, now())', [
    tx.tenant,
    name,
  ]);

let db: TestDatabase;
const names = async (): Promise<string[]> =>
  (await db.asAdmin<{ name: string }>('SELECT name FROM contact ORDER BY 1')).map((r) => r.name);

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
});
afterEach(() => db.asAdmin('DELETE FROM contact'));
afterAll(() => db.close());

describe('UnitOfWork', () => {
  it('commits what resolved and rolls back what threw', async () => {
    await db.unitOfWork.run(CONTEXT, (tx) => insert(tx, 'kept'));
    const failed = db.unitOfWork.run(CONTEXT, async (tx) => {
      await insert(tx, 'lost');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await names()).toEqual(['kept']);
  });

  it('costs one round trip to begin, one a statement, one to commit', async () => {
    const sent: string[] = [];
    const counted = new PostgresUnitOfWork(db.dataSource, (statement) => sent.push(statement));
    await counted.run(CONTEXT, (tx) => tx.query({ name: 'one', text: 'SELECT 1' }));
    expect(sent).toEqual([`BEGIN; SET LOCAL sportello.tenant = 'comune-alfa'`, 'SELECT 1', 'COMMIT']);
  });

  it('forgets the tenant with the transaction', async () => {
    await db.unitOfWork.run(CONTEXT, (tx) => insert(tx, 'mine'));
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => db.dataSource.query('SELECT count(*)::int AS n FROM contact')),
    );
    expect(seen.flat()).toEqual(Array.from({ length: 8 }, () => ({ n: 0 })));
  });

  it('refuses a tenant id that is not one', async () => {
    const run = db.unitOfWork.run({ tenant: `x'; RESET ROLE; --` as never }, () => Promise.resolve());
    await expect(run).rejects.toMatchObject({ code: 'TENANT.INVALID_ID' });
  });

  it('refuses a transaction inside another, and allows many side by side', async () => {
    const nested = db.unitOfWork.run(CONTEXT, () => db.unitOfWork.run(CONTEXT, () => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside another run');
    await Promise.all(Array.from({ length: 12 }, (_, i) => db.unitOfWork.run(CONTEXT, (tx) => insert(tx, `n${i}`))));
    expect(await names()).toHaveLength(12);
  });

  it('does not report success when a swallowed error had failed the transaction', async () => {
    const run = db.unitOfWork.run(CONTEXT, async (tx) => {
      await insert(tx, 'lost');
      await tx.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(run).rejects.toThrow('rolled back');
    expect(await names()).toEqual([]);
  });

  it('keeps TypeORM inside its transaction', async () => {
    const inner = db.unitOfWork.run(CONTEXT, (tx) => tx.manager.transaction(() => Promise.resolve()));
    await expect(inner).rejects.toThrow('belongs to UnitOfWork');
    const thrown = db.unitOfWork.run(CONTEXT, async (tx) => {
      await tx.manager.query(
        `INSERT INTO contact (tenant_id, id, name, created_at) VALUES ($1, gen_random_uuid(), 'x', now())`,
        [tx.tenant],
      );
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await names()).toEqual([]);
  });

  it('refuses the use of a transaction that has ended', async () => {
    const escaped = await db.unitOfWork.run(CONTEXT, (tx) => Promise.resolve({ tx }));
    await expect(insert(escaped.tx, 'late')).rejects.toThrow('has ended');
  });

  it('refuses to write in a read-only run', async () => {
    await expect(db.unitOfWork.run(CONTEXT, (tx) => insert(tx, 'x'), { readOnly: true })).rejects.toMatchObject({
      code: '25006',
    });
  });

  it('tries a serialization failure again only when told to', async () => {
    const increment = (retry: boolean) => {
      let meet: () => void = () => undefined;
      const both = new Promise<void>((resolve) => (meet = resolve));
      let arrived = 0;
      const one = () =>
        db.unitOfWork.run(
          CONTEXT,
          async (tx) => {
            const rows = await tx.query<{ n: number }>('SELECT length(name) AS n FROM contact');
            if (++arrived >= 2) meet();
            await both;
            await tx.query('UPDATE contact SET name = $1', ['x'.repeat((rows[0]?.n ?? 0) + 1)]);
          },
          { isolation: 'serializable', retry },
        );
      return Promise.allSettled([one(), one()]);
    };
    await db.unitOfWork.run(CONTEXT, (tx) => insert(tx, 'x'));
    expect((await increment(false)).map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await increment(true)).map((r) => r.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await names()).toEqual(['xxxx']);
  });
});
