import type { Desk, TicketRow } from './desk.js';
import { waitFor } from './desk.js';
import type { TakenIn } from './intake.js';

/** Milliseconds a mail is given to become a ticket. */
const SOON = 60_000;

/** Numbers of the tickets a tenant has already, so that those of earlier runs are not taken for new ones. */
export async function knownNumbers(desk: Desk): Promise<Set<string>> {
  return new Set((await desk.newest(500)).map(({ number }) => number));
}

/** Waits until what came in without a number has one, told apart by sender and subject. Those that never got one keep null. */
export async function withNumbers(desk: Desk, all: readonly TakenIn[], known: ReadonlySet<string>): Promise<TakenIn[]> {
  const waiting = all.filter(({ number }) => number === null);
  if (waiting.length === 0) return [...all];
  const found = new Map<TakenIn, string>();
  const seen = new Set([...known, ...all.flatMap(({ number }) => number ?? [])]);
  await waitFor(SOON, async () => {
    const fresh = (await desk.newest(seen.size + waiting.length)).filter(({ number }) => !seen.has(number));
    for (const row of fresh) {
      seen.add(row.number);
      const match = await ownerOf(desk, row, waiting, found);
      if (match !== undefined) found.set(match, row.number);
    }
    return found.size === waiting.length ? found : null;
  });
  return all.map((taken) => ({ ...taken, number: taken.number ?? found.get(taken) ?? null }));
}

async function ownerOf(
  desk: Desk,
  row: TicketRow,
  waiting: readonly TakenIn[],
  found: ReadonlyMap<TakenIn, string>,
): Promise<TakenIn | undefined> {
  const alike = waiting.filter((taken) => !found.has(taken) && taken.story.words.subject === row.subject);
  if (alike.length === 0) return undefined;
  const { contact } = await desk.ticket(row.number);
  return alike.find(({ story }) => story.person.email === contact?.email);
}
