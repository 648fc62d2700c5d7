import { useMemo } from 'react';
import type { Option } from '../../components/choice-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { useVocabulary, type Person } from '../vocabulary.js';
import { useSpeech } from './texts/index.js';

/** What the codes of lists are called, and what may be chosen. A code nobody knows names itself. */
export interface Names {
  readonly team: (id: string) => string;
  readonly kind: (id: string) => string;
  readonly channel: (kind: string) => string;
  readonly state: (code: string) => string;
  readonly severity: (severity: number) => string;
  /** Of dedicated assistance (D14). */
  readonly campaign: (id: string) => string;
  readonly triplet: (of: Triplet) => string;
  readonly states: readonly Option[];
  readonly teams: readonly Option[];
  readonly kinds: readonly Option[];
  readonly severities: readonly Option[];
  readonly outcomes: readonly Option[];
  readonly campaigns: readonly Option[];
  readonly people: readonly Person[];
}

export interface Triplet {
  readonly area?: string | undefined;
  readonly topic?: string | undefined;
  readonly subtopic?: string | undefined;
}

/** Kinds of channel, as tickets carry them. */
export const CHANNELS = ['mail', 'webform', 'phone', 'fax', 'pec', 'protocol', 'chat'] as const;

export function useNames(): Names {
  const { t, of } = useSpeech();
  const { classification } = usePortal();
  const words = useVocabulary();
  return useMemo<Names>(() => {
    const severities = words.severities.map(({ severity, name, definition }) => ({
      value: String(severity),
      label: of(name),
      help: of(definition),
    }));
    return {
      team: (id) => words.say('teams', id),
      kind: (id) => words.say('kinds', id),
      channel: (kind) => {
        const known = CHANNELS.find((one) => one === kind);
        return known === undefined ? kind : t(`channel.${known}`);
      },
      state: (code) => words.say('states', code),
      severity: (severity) => severities.find(({ value }) => value === String(severity))?.label ?? String(severity),
      campaign: (id) => words.say('campaigns', id),
      triplet: ({ area, topic, subtopic }) => {
        const inArea = classification.find(({ id }) => id === area);
        const inTopic = inArea?.topics.find(({ id }) => id === topic);
        const last = inTopic?.subtopics.find(({ id }) => id === subtopic);
        return [inArea, inTopic, last].flatMap((one) => (one === undefined ? [] : [of(one.name)])).join(' › ');
      },
      severities,
      ...{ states: words.options('states'), teams: words.options('teams'), kinds: words.options('kinds') },
      ...{ outcomes: words.options('outcomes'), campaigns: words.options('campaigns'), people: words.people },
    };
  }, [words, classification, of, t]);
}
