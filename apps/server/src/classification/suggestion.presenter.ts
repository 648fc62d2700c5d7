import type { CurrentTenant } from '@sportello/tenancy';
import type { Suggestion } from '@sportello/ticketing';
import { filled } from '../tickets/ticket.presenter.js';
import type { SuggestionView } from '../tickets/ticket.views.js';

/** Suggestions with the names people read. */
export function shownSuggestions(
  { classification }: CurrentTenant,
  suggestions: readonly Suggestion[],
): SuggestionView[] {
  return suggestions.flatMap(({ kind, why, ...suggestion }) => {
    const area = classification.find((one) => one.area === suggestion.area);
    const topic = area?.topics.find((one) => one.topic === suggestion.topic);
    const subtopic = topic?.subtopics.find((one) => one.subtopic === suggestion.subtopic);
    if (area === undefined || topic === undefined || subtopic === undefined) return [];
    const names = { area: area.name, topic: topic.name, subtopic: subtopic.name };
    return [{ ...suggestion, ...filled({ kind }), names, why: [...why] }];
  });
}
