import type { Localized } from '@sportello/kernel';
import { CHANNEL_KINDS, LEVELS, type CurrentTenant } from '@sportello/tenancy';
import { TICKET_EVENTS, TICKET_STATES } from '@sportello/ticketing';
import type { WordView } from '../vocabulary/vocabulary.views.js';
import { namesOf, vocabularyOf, wordsOf } from '../vocabulary/vocabulary.presenter.js';
import type { TermFactView, TermsWordsView } from './terms-words.views.js';

const CHANNELS: Readonly<Record<(typeof CHANNEL_KINDS)[number], Localized>> = {
  mail: { it: 'Posta elettronica', en: 'E-mail' },
  webform: { it: 'Modulo sul portale', en: 'Form on the portal' },
  phone: { it: 'Telefono', en: 'Telephone' },
  fax: { it: 'Fax', en: 'Fax' },
  pec: { it: 'PEC', en: 'Certified mail (PEC)' },
  protocol: { it: 'Protocollo', en: 'Protocol register' },
  chat: { it: 'Chat', en: 'Chat' },
};

/** What terms may be written with: the facts they are chosen by with their values, and what starts, stops and pauses them. */
export function termsWordsOf(configuration: CurrentTenant): TermsWordsView {
  const { teams } = vocabularyOf(configuration);
  return {
    events: wordsOf(TICKET_EVENTS),
    states: wordsOf(TICKET_STATES),
    teams: teams.map(({ code, name }) => ({ code, name })),
    calendars: Object.keys(configuration.calendars),
    facts: factsOf(configuration),
  };
}

function factsOf(configuration: CurrentTenant): TermFactView[] {
  const { kinds, channels, teams } = vocabularyOf(configuration);
  const { severities, userTypes, services, organisations } = configuration;
  const all = services.flatMap((service) => [service, ...service.subServices]);
  const words: Readonly<Record<string, readonly WordView[]>> = {
    kind: kinds,
    channel: CHANNEL_KINDS.map((code) => ({ code, name: CHANNELS[code] })),
    channelInstance: channels,
    severity: namesOf(severities),
    level: LEVELS.map((code) => ({ code, name: { it: code, en: code } })),
    service: all.map(({ service: code, name }) => ({ code, name })),
    requesterGroup: namesOf(userTypes),
    organisation: namesOf(organisations),
    ...tripletWords(configuration),
    team: teams,
  };
  return Object.entries(words).map(([fact, values]) => ({
    ...{ fact, numeric: fact === 'severity' },
    values: values.map(({ code, name }) => ({ code, name })),
  }));
}

/** Ids of topics and subtopics are their areas' own: the same id in two of them is one value, under the name met first. */
function tripletWords({ classification }: CurrentTenant): Readonly<Record<'area' | 'topic' | 'subtopic', WordView[]>> {
  const topics = classification.flatMap((area) => area.topics);
  const once = (words: readonly WordView[]): WordView[] => [
    ...new Map([...words].reverse().map((word) => [word.code, word])).values(),
  ];
  return {
    area: classification.map(({ area, name }) => ({ code: area, name })),
    topic: once(topics.map(({ topic, name }) => ({ code: topic, name }))),
    subtopic: once(topics.flatMap((one) => one.subtopics).map(({ subtopic, name }) => ({ code: subtopic, name }))),
  };
}
