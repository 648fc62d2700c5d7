import { tenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { BY_POINT, DUPLICATES } from '../src/contacts/search.sql.js';

const MANY = 100_000;
const CTX = { tenant: tenantId('comune-alfa') };
const idOf = (place: number): string => `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const each = `FROM generate_series(1, ${String(MANY)}) AS n`;
  const point = (kind: string, key: string): string =>
    `INSERT INTO sportello.contact_point SELECT 'comune-alfa', ${id}, '${kind}', ${key}, ${key}, 'none', 0, 'desk', now(), now() ${each}`;
  for (const sql of [
    `INSERT INTO sportello.contact (tenant_id, id, name, email, created_at)
     SELECT 'comune-alfa', ${id}, 'Persona ' || n, 'p' || n || '@example.it', now() ${each}`,
    point('email', `'p' || n || '@example.it'`),
    // Every second number is that of two people.
    point('phone', `(300000000 + n / 2)::text`),
    'ANALYZE sportello.contact',
    'ANALYZE sportello.contact_point',
  ])
    await db.asAdmin(sql);
});
afterAll(() => db.close());

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** How many pages of the database are looked at, under the policy and as the application. */
async function pagesOf(sql: string, second: unknown): Promise<number> {
  const rows = await db.unitOfWork.run(CTX, (tx) =>
    tx.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
      [tx.tenant, second, true],
    ),
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('no plan');
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

describe('a hundred thousand contacts (E3)', () => {
  // The whole of either table is more than a thousand pages.
  const FEW = 200;

  it('one is found by anything they are known by without reading the others', async () => {
    expect(await pagesOf(BY_POINT, ['p77777@example.it'])).toBeLessThan(FEW);
    expect(await pagesOf(BY_POINT, ['300038888'])).toBeLessThan(FEW);
    expect(await pagesOf(BY_POINT, ['nobody@example.it'])).toBeLessThan(FEW);
  });

  it('those who have something in common with one are found without reading the others', async () => {
    expect(await pagesOf(DUPLICATES, [idOf(77_777)])).toBeLessThan(FEW);
  });
});
