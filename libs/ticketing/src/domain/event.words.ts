import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson, type Actor } from '@sportello/kernel';
import { WORDS } from './words.table.js';

/** What is read where words were erased. */
export const ERASED_WORDS = '—';

const ACTOR_NAME = 'actor.name';

/** An event with the key of its commitments, or with the commitments themselves once its words were erased. */
export interface SealedEvent {
  readonly type: string;
  readonly actor: Actor;
  readonly data: unknown;
  /** Key of the commitments to the event’s words; null for an event without any, and once they are erased. */
  readonly salt?: Uint8Array | null;
  /** Commitments to erased words by where they were, hexadecimal. */
  readonly erased?: Readonly<Record<string, string>> | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where an event has words, and which. */
function wordsOf({ type, actor, data }: SealedEvent): ReadonlyMap<string, unknown> {
  const fields = (data ?? {}) as Fields;
  const words = (Object.hasOwn(WORDS, type) ? (WORDS[type] ?? []) : [])
    .filter((key) => fields[key] !== undefined && fields[key] !== null)
    .map((key) => [`data.${key}`, fields[key]] as const);
  const named = actor.type === 'requester' && actor.name !== '';
  return new Map([...words, ...(named ? [[ACTOR_NAME, actor.name] as const] : [])]);
}

/** A fresh key for the commitments of an event that has words; null for one that has none. */
export const saltFor = (event: SealedEvent): Uint8Array | null => (wordsOf(event).size === 0 ? null : randomBytes(32));

const commitment = (salt: Uint8Array, place: string, words: unknown): string =>
  createHmac('sha256', salt)
    .update(canonicalJson([place, words]))
    .digest('hex');

/**
 * What an event’s hash is taken over: in the place of words, commitments to them. Without salt and words nobody can tell what
 * a commitment was to, and the hash stays what it was: a person is forgotten, the act is not (B9).
 */
export function sealed(event: SealedEvent): { readonly actor: unknown; readonly data: unknown } {
  const { salt, erased } = event;
  if (erased !== undefined && erased !== null) return replaced(event, (place) => erased[place]);
  if (salt === undefined || salt === null) return { actor: event.actor, data: event.data };
  const words = wordsOf(event);
  return replaced(event, (place) => (words.has(place) ? commitment(salt, place, words.get(place)) : undefined));
}

function replaced(event: SealedEvent, of: (place: string) => string | undefined): { actor: unknown; data: unknown } {
  const name = of(ACTOR_NAME);
  const data = Object.entries((event.data ?? {}) as Fields).map(([key, value]) => {
    const hash = of(`data.${key}`);
    return [key, hash === undefined ? value : { sealed: hash }] as const;
  });
  return {
    actor: name === undefined ? event.actor : { ...event.actor, name: { sealed: name } },
    data: Object.fromEntries(data),
  };
}

/** What is kept of an event once its words are erased; null when it has none, or none any more. */
export function withoutWords(
  event: SealedEvent,
): { readonly actor: Actor; readonly data: unknown; readonly erased: Readonly<Record<string, string>> } | null {
  const { salt } = event;
  if (salt === undefined || salt === null) return null;
  const words = wordsOf(event);
  const erased = Object.fromEntries([...words].map(([place, value]) => [place, commitment(salt, place, value)]));
  const data = Object.entries((event.data ?? {}) as Fields).map(([key, value]) => {
    if (!words.has(`data.${key}`)) return [key, value] as const;
    return [key, typeof value === 'string' ? ERASED_WORDS : null] as const;
  });
  const actor = words.has(ACTOR_NAME) ? { ...event.actor, name: '' } : event.actor;
  return { actor, data: Object.fromEntries(data), erased };
}
