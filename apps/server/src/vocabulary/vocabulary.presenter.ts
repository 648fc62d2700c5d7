import { TASK_EVENTS, TASK_OUTCOMES, TASK_STATES } from '@sportello/escalation';
import type { Localized } from '@sportello/kernel';
import { DESK_CHANNEL, type CurrentTenant } from '@sportello/tenancy';
import {
  CLOSURE_REASONS,
  DIRECT_CLOSURE,
  FREE_RELATIONS,
  RELATIONS,
  RESOLUTION_REASONS,
  TICKET_EVENTS,
  TICKET_STATES,
} from '@sportello/ticketing';
import { channelName, teamName } from '../bridge/names.js';
import type { VocabularyView, WordView } from './vocabulary.views.js';

type Named = { readonly name: Localized };

/** Codes and names as they are listed. */
export const wordsOf = (words: Readonly<Record<string, Localized>>): WordView[] =>
  Object.entries(words).map(([code, name]) => ({ code, name }));
/** Likewise of what the tenant named. */
export const namesOf = (things: Readonly<Record<string, Named>>): WordView[] =>
  Object.entries(things).map(([code, { name }]) => ({ code, name }));

/** Everything a page needs to say codes in words, and to offer what can be chosen. */
export function vocabularyOf(configuration: CurrentTenant): VocabularyView {
  const { teams, people, severities, kinds, channels, campaigns, account, escalation } = configuration;
  const instances = [DESK_CHANNEL.instance, ...channels.map(({ instance }) => instance)];
  return {
    states: wordsOf(TICKET_STATES),
    events: wordsOf(TICKET_EVENTS),
    relations: FREE_RELATIONS.map((code) => ({ code, name: RELATIONS[code].to })),
    outcomes: RESOLUTION_REASONS.map((code) => ({ code, name: CLOSURE_REASONS[code] })),
    directClosures: DIRECT_CLOSURE.map((code) => ({ code, name: CLOSURE_REASONS[code] })),
    taskStates: wordsOf(TASK_STATES),
    taskEvents: wordsOf(TASK_EVENTS),
    taskOutcomes: wordsOf(TASK_OUTCOMES),
    taskKinds: namesOf(escalation.kinds),
    kinds: namesOf(kinds),
    channels: instances.map((code) => ({ code, name: channelName(configuration, code) })),
    teams: Object.entries(teams).map(([code, { name, level }]) => ({ code, name, level })),
    people: Object.entries(people).map(([id, { name, team, alsoIn }]) => ({
      ...{ id, name },
      teams: team === undefined ? [...alsoIn] : [team, ...alsoIn],
    })),
    suppliers: namesOf(escalation.suppliers),
    areas: escalation.areas.map(({ team }) => ({ code: team, name: teamName(configuration, team) })),
    campaigns: campaigns.map(({ campaign, name }) => ({ code: campaign, name })),
    activities: namesOf(account.activities),
    severities: ([1, 2, 3] as const).map((severity) => ({ severity, ...severities[severity] })),
  };
}
