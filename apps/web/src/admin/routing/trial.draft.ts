import type { Schema } from '../../api/routes.js';
import { instantIn } from '../../time/zone.time.js';

/** What somebody describes of a request to see where it would go, by the names the server gives its fields. */
export const TRIAL_FIELDS = [
  ...(['ticket', 'channelInstance', 'kind', 'area', 'topic', 'subtopic'] as const),
  ...(['userType', 'organisation', 'subject', 'at'] as const),
] as const;
export type TrialField = (typeof TRIAL_FIELDS)[number];
export type TrialDraft = Readonly<Partial<Record<TrialField, string>>>;

export const EMPTY_TRIAL: TrialDraft = {};

/** As the server takes it: what was left empty is left out. */
export function trialFrom(draft: TrialDraft, zone: string | undefined): Schema<'RoutingTrialRequest'> {
  const filled = TRIAL_FIELDS.map((field) => [field, draft[field]?.trim() ?? ''] as const).filter(
    ([, text]) => text !== '',
  );
  return Object.fromEntries(filled.map(([field, text]) => [field, field === 'at' ? instantIn(zone, text) : text]));
}

/** A choice changed: what hung on it goes with it. */
export function withChoice(draft: TrialDraft, field: TrialField, value: string): TrialDraft {
  if (field === 'area') return { ...draft, area: value, topic: '', subtopic: '' };
  return field === 'topic' ? { ...draft, topic: value, subtopic: '' } : { ...draft, [field]: value };
}

/** What was kept in the window; nothing else than texts is taken from it. */
export function readTrial(stored: unknown): TrialDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const texts = TRIAL_FIELDS.map((field) => [field, kept.get(field)] as const).filter(
    ([, value]) => typeof value === 'string',
  );
  return Object.fromEntries(texts);
}
