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

/** What somebody is told who was called. Not what the note says: that is read where it is. */
export const mentionWords = (
  by: string,
  number: string,
): { readonly subject: Localized; readonly text: Localized } => ({
  subject: { it: `${by} La chiama su ${number}`, en: `${by} calls you to ${number}` },
  text: {
    it: `${by} ha scritto una nota per Lei sulla richiesta ${number}.`,
    en: `${by} wrote a note for you on ticket ${number}.`,
  },
});
