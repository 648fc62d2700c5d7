import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { LOGS } from '@sportello/trail';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('every chained history of the database is one that is verified', async () => {
  // trail_tail is no history: it notes how far each of them has got.
  const chained = await db.asAdmin<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'sportello' AND column_name = 'prev_hash' AND table_name <> 'trail_tail' ORDER BY 1`,
  );
  expect(chained.map(({ name }) => name)).toEqual(LOGS.map(({ events }) => events).toSorted());
});

it('of every one the database notes apart how far it has got', async () => {
  const noted = await db.asAdmin<{ name: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'tail' ORDER BY 1`,
  );
  const tables = noted.map(({ name }) => name.replace(/^sportello\./, ''));
  expect(tables.toSorted()).toEqual(LOGS.map(({ events }) => events).toSorted());
});
