import type { Tx } from '@sportello/platform';
import { withoutWords } from '@sportello/ticketing';
import { eventRows, type EventRow } from '../log/event.rows.js';
import type { Log } from '../log/logs.js';

/** Erasures sent in one statement. */
const BATCH = 500;

const all = (): boolean => true;

/**
 * Takes the words of events away and leaves the commitments to them, so that the chain stays what it was.
 * @param records ids
 * @param about whether an event is to lose them, from its words: an event loses all of its words, or none
 */
export async function eraseEventWords(
  tx: Tx,
  log: Log,
  records: readonly string[],
  about: (event: EventRow, words: string) => boolean = all,
): Promise<void> {
  if (records.length === 0) return;
  let batch: object[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0)
      await tx.query('SELECT sportello.erase_event_words($1, $2::jsonb)', [log.events, JSON.stringify(batch)]);
    batch = [];
  };
  for await (const row of eventRows(tx, log, 'AND r.id = ANY ($2)', [records])) {
    const kept = row.seq === null ? null : withoutWords(row);
    if (kept === null || !about(row, wordsAt(row, Object.keys(kept.erased)))) continue;
    batch.push({ record: row.id, seq: row.seq, ...kept });
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

/** What is said at these places of an event. @param places `data.reason`, `actor.name` */
function wordsAt({ data, actor }: EventRow, places: readonly string[]): string {
  const fields = (data ?? {}) as Readonly<Record<string, unknown>>;
  const words = places.map((place) => {
    const word = place.startsWith('data.') ? fields[place.slice('data.'.length)] : actor.name;
    return typeof word === 'string' ? word : JSON.stringify(word);
  });
  return words.join('\n');
}
