import type { CurrentTenant } from '@sportello/tenancy';
import { DomainError, type Localized } from '@sportello/kernel';
import { readsRestricted } from '../security/restricted.sight.js';

/** People one note may call. */
export const MOST_MENTIONED = 10;

interface Mentionable {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
}

/** Who may be called to a ticket: of a restricted one, only those who may see it (A2). */
export function mentionable(
  configuration: CurrentTenant,
  { restricted }: { readonly restricted: boolean },
): Mentionable[] {
  return Object.entries(configuration.people).flatMap(([id, { name, team, supervisor }]) => {
    const sees = !restricted || supervisor || readsRestricted({ id, teams: [] }, configuration);
    return sees ? [{ id, name, team: team ?? null }] : [];
  });
}

/** @throws DomainError `TICKET.INVALID` naming whom nobody may call here: unknown, or not to see it */
export function assertMentionable(
  configuration: CurrentTenant,
  ticket: { readonly restricted: boolean },
  mentions: readonly string[],
): void {
  const known = new Set(mentionable(configuration, ticket).map(({ id }) => id));
  const fields = mentions.flatMap((id, place) =>
    known.has(id) ? [] : [{ field: `mentions.${place}`, code: 'not-here', message: notHere(id) }],
  );
  if (fields.length === 0) return;
  throw new DomainError('TICKET.INVALID', 'invalid', notHere(mentions.filter((id) => !known.has(id)).join(', ')), {
    fields,
  });
}

const notHere = (id: string): Localized => ({
  it: `Non si può chiamare qui: ${id}.`,
  en: `Cannot be called here: ${id}.`,
});

/** Not of an address: before it there is no letter. */
const CALLED = /(?<![\p{L}\p{N}._%+-])@/gu;
const GOES_ON = /^[\p{L}\p{N}_-]/u;

/**
 * Whom the words of a note call: `@` with somebody's whole name or id. A name of two people calls neither.
 * @returns ids, in the order in which they are called, as many as one note may
 */
export function calledIn(text: string, people: readonly Pick<Mentionable, 'id' | 'name'>[]): string[] {
  const byWord = new Map<string, string | null>();
  for (const { id, name } of people) {
    for (const word of new Set([id.toLowerCase(), name.toLowerCase()]))
      byWord.set(word, byWord.has(word) && byWord.get(word) !== id ? null : id);
  }
  // The longest first: Anna Maria is not Anna.
  const words = [...byWord.keys()].sort((one, other) => other.length - one.length);
  const called = [...text.matchAll(CALLED)].map(({ index }) => {
    const rest = text.slice(index + 1).toLowerCase();
    const word = words.find((one) => rest.startsWith(one) && !GOES_ON.test(rest.slice(one.length)));
    return word === undefined ? null : byWord.get(word);
  });
  return [...new Set(called.filter((id) => typeof id === 'string'))].slice(0, MOST_MENTIONED);
}
