import type { Schema } from '../../api/routes.js';
import { jsonIn } from '../json.text.js';
import { instantIn } from '../../time/zone.time.js';

/** What to decide again, as it is typed. */
export interface ReplayDraft {
  readonly limit: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly since: string;
  /** JSON of the section, or empty: the rules in force. */
  readonly routing: string;
}

export const REPLAY_FIELDS = ['limit', 'since', 'routing'] as const satisfies readonly (keyof ReplayDraft)[];
/** Tickets that are decided again when nothing else is said, and at most: somebody waits for the answer. */
export const USUAL_REPLAY = 200;
export const MOST_REPLAYED = 1_000;
export const EMPTY_REPLAY: ReplayDraft = { limit: String(USUAL_REPLAY), since: '', routing: '' };

/** What can be said of it without the server. */
export type ReplayWrong = { readonly field: 'limit' } | { readonly field: 'routing'; readonly line: number };

/** @returns the request, or what is wrong with it */
export function replayFrom(
  { limit, since, routing }: ReplayDraft,
  zone: string | undefined,
): { readonly body: Schema<'RoutingReplayRequest'> } | { readonly wrong: readonly ReplayWrong[] } {
  const many = /^\d{1,6}$/.test(limit.trim()) ? Number(limit) : 0;
  const section = routing.trim() === '' ? { value: undefined } : jsonIn(routing);
  const wrong: readonly ReplayWrong[] = [
    ...(many < 1 || many > MOST_REPLAYED ? [{ field: 'limit' as const }] : []),
    ...('value' in section ? [] : [{ field: 'routing' as const, line: section.line }]),
  ];
  if (wrong.length > 0 || !('value' in section)) return { wrong };
  return {
    body: {
      limit: many,
      ...(since === '' ? {} : { since: instantIn(zone, `${since}T00:00`) }),
      // Whatever JSON it is: the server says what a section is.
      ...(section.value === undefined ? {} : { routing: section.value as Record<string, unknown> }),
    },
  };
}

/** What was kept in the window. */
export function readReplay(stored: unknown): ReplayDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const text = (field: keyof ReplayDraft): string => {
    const value = kept.get(field);
    return typeof value === 'string' ? value : EMPTY_REPLAY[field];
  };
  return { limit: text('limit'), since: text('since'), routing: text('routing') };
}
