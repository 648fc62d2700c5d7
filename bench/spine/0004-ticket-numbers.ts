// Ticket numbers under 32 connections: a sequence a tenant and year against one counter row, each in a transaction that inserts a ticket.
import { randomUUID } from 'node:crypto';
import { tenantId } from '@sportello/kernel';
import { measure, print, TENANT, withSpine } from './support.js';

const context = { tenant: tenantId(TENANT) };
const INSERT = `INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, opened_at, updated_at)
  VALUES ($1, $2, $3, 'registered', 'support', 'web', 'Stampante', now(), now())`;

await withSpine(
  true,
  async (db) => {
    await db.asAdmin('CREATE TABLE counter (tenant_id text, year int, last bigint, PRIMARY KEY (tenant_id, year))');
    await db.asAdmin('GRANT SELECT, UPDATE ON counter TO sportello_app');
    await db.asAdmin(`INSERT INTO counter VALUES ('${TENANT}', 2026, 0)`);
    const ways = {
      'counter row': `UPDATE counter SET last = last + 1 WHERE tenant_id = '${TENANT}' AND year = 2026 RETURNING last AS n`,
      'sequence   ': 'SELECT next_ticket_number(2026) AS n',
    };
    for (const round of [1, 2]) {
      for (const [way, sql] of Object.entries(ways)) {
        const figures = await measure(32, 5, () =>
          db.unitOfWork.run(context, async (tx) => {
            const [row] = await tx.query<{ n: number }>({ name: way, text: sql });
            await tx.query({
              name: 'insert',
              text: INSERT,
              values: [tx.tenant, randomUUID(), `${way.trim()}-${row?.n}`],
            });
          }),
        );
        print(`round ${round}  ${way}  ${figures}`);
      }
    }
    const [same] = await db.asAdmin<{ rows: number; numbers: number }>(
      'SELECT count(*)::int AS rows, count(DISTINCT number)::int AS numbers FROM ticket',
    );
    print(`tickets ${same?.rows}, different numbers ${same?.numbers}`);
  },
  { poolSize: 32 },
);
