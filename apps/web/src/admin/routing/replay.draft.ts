import type { Schema } from '../../api/routes.js';
import { instantIn } from '../../time/zone.time.js';
import { proposalIn, sectionOf, wrongInProposal } from './proposal.draft.js';
import type { WrongSetting } from '../settings/setting.values.js';
import type { Routing } from './routing.names.js';

/** What to decide again, as it is typed. */
export interface ReplayDraft {
  readonly limit: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly since: string;
  /** The rules that are proposed, or empty: those in force. */
  readonly routing: string;
}

/** Tickets that are decided again when nothing else is said, and at most: somebody waits for the answer. */
export const USUAL_REPLAY = 200;
export const MOST_REPLAYED = 1_000;
export const EMPTY_REPLAY: ReplayDraft = { limit: String(USUAL_REPLAY), since: '', routing: '' };

/** What can be said of it without the server. */
export interface ReplayWrong {
  readonly limit: boolean;
  readonly settings: readonly WrongSetting[];
}

/** @returns the request, or what is wrong with it */
export function replayFrom(
  { limit, since, routing }: ReplayDraft,
  zone: string | undefined,
  plugins: Routing['plugins'],
): { readonly body: Schema<'RoutingReplayRequest'> } | { readonly wrong: ReplayWrong } {
  const many = /^\d{1,6}$/.test(limit.trim()) ? Number(limit) : 0;
  const proposal = proposalIn(routing);
  const settings = proposal === null ? [] : wrongInProposal(proposal, plugins);
  const tooMany = many < 1 || many > MOST_REPLAYED;
  if (tooMany || settings.length > 0) return { wrong: { limit: tooMany, settings } };
  return {
    body: {
      limit: many,
      ...(since === '' ? {} : { since: instantIn(zone, `${since}T00:00`) }),
      ...(proposal === null ? {} : { routing: sectionOf(proposal, plugins) }),
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
