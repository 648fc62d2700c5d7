import type { Tx } from '@sportello/platform';

/** Rows fetched at once: enough to hide the round trip, few enough to be nothing in memory. */
const BATCH = 1000;

let opened = 0;

/** Rows of one statement, however many, a batch at a time in memory. Ends with the transaction, or when it is read to the end. */
export async function* rowsOf<R extends object>(
  tx: Tx,
  sql: string,
  params: readonly unknown[] = [],
): AsyncGenerator<R, void, undefined> {
  const name = `rows_${++opened}`;
  await tx.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, params);
  for (;;) {
    const rows = await tx.query<R>(`FETCH ${BATCH} FROM ${name}`);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await tx.query(`CLOSE ${name}`);
}
