import { randomUUID } from 'node:crypto';
import { tenantId, type TenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '../src/testing/index.js';

const ALFA = { tenant: tenantId('comune-alfa') };
const BETA = { tenant: tenantId('comune-beta') };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 16 });
});
afterAll(() => db.close());

const nextNumber = (context: { tenant: TenantId }, year = 2026): Promise<number> =>
  db.unitOfWork.run(context, async (tx) => {
    const [row] = await tx.query<{ n: number }>('SELECT next_ticket_number($1) AS n', [year]);
    return row?.n ?? -1;
  });

describe('ticket numbers', () => {
  it('are counted per tenant and year, and never given twice, also when the sequence is first made by many at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, () => nextNumber(ALFA)));
    expect(new Set(numbers).size).toBe(40);
    expect(Math.max(...numbers)).toBe(40);
    expect(await nextNumber(BETA)).toBe(1);
    expect(await nextNumber(ALFA, 2027)).toBe(1);
  });

  it('start after the imported ones (D16)', async () => {
    await db.unitOfWork.run(BETA, (tx) => tx.query('SELECT reserve_ticket_numbers(2025, 4711)'));
    expect(await nextNumber(BETA, 2025)).toBe(4712);
    await db.unitOfWork.run(BETA, (tx) => tx.query('SELECT reserve_ticket_numbers(2025, 12)'));
    expect(await nextNumber(BETA, 2025)).toBeGreaterThan(4712);
  });

  it('are refused without a tenant', async () => {
    await expect(db.dataSource.query('SELECT sportello.next_ticket_number(2026)')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('full-text search', () => {
  const open = (context: { tenant: TenantId }, number: string, subject: string, openedAt: string): Promise<object[]> =>
    db.unitOfWork.run(context, (tx) =>
      tx.query(
        `WITH t AS (INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, opened_at, updated_at)
           VALUES ($1, $2, $3, 'registered', 'support', 'web', $4, $5, $5))
         INSERT INTO ticket_search (tenant_id, ticket_id, opened_at, document) VALUES ($1, $2, $5, ticket_document($1, $3, $4, NULL))`,
        [tx.tenant, randomUUID(), number, subject, openedAt],
      ),
    );
  const search = (context: { tenant: TenantId }, q: string, page = 'NULL, NULL'): Promise<string[]> =>
    db.unitOfWork.run(context, async (tx) => {
      const rows = await tx.query<{ number: string }>(
        `SELECT t.number FROM search_tickets($1, 2, ${page}) s JOIN ticket t ON t.tenant_id = $2 AND t.id = s.ticket_id ORDER BY s.opened_at DESC`,
        [q, tx.tenant],
      );
      return rows.map((row) => row.number);
    });

  beforeAll(async () => {
    await open(ALFA, 'A-1', 'Le stampanti del secondo piano sono ferme', '2026-01-01T10:00:00Z');
    await open(ALFA, 'A-2', 'Attività bloccata: manca la stampante', '2026-01-02T10:00:00Z');
    await open(ALFA, 'A-3', 'Una stampante nuova', '2026-01-03T10:00:00Z');
    await open(BETA, 'B-1', 'Stampante rumorosa', '2026-01-04T10:00:00Z');
  });

  it('finds Italian words in any form, of the own tenant only, newest first', async () => {
    expect(await search(ALFA, 'stampante')).toEqual(['A-3', 'A-2']);
    expect(await search(BETA, 'stampanti')).toEqual(['B-1']);
  });

  it('finds words with and without accents alike', async () => {
    expect(await search(ALFA, 'attivita')).toEqual(['A-2']);
    expect(await search(ALFA, 'ATTIVITÀ')).toEqual(['A-2']);
  });

  it('goes on where the last page ended', async () => {
    expect(await search(ALFA, 'stampante', `'2026-01-02T10:00:00Z', '00000000-0000-0000-0000-000000000000'`)).toEqual([
      'A-1',
    ]);
  });

  it('cannot be talked into another tenant by its words', async () => {
    for (const q of [
      'tenant:comune-beta',
      `'tenant:comune-beta' | stampante`,
      'rumorosa OR "tenant:comune-beta"',
      '-stampante',
      '',
      ' ! & | (',
    ]) {
      expect((await search(ALFA, q)).filter((number) => number.startsWith('B'))).toEqual([]);
    }
    await expect(db.dataSource.query(`SELECT * FROM sportello.search_tickets('stampante', 10)`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});
