import type { CurrentTenant } from '@sportello/tenancy';
import { Dice } from './dice.js';
import { person, type Person } from './people.js';
import { plainWords, THEMES, type Words } from './themes.js';

/** A mailbox of a tenant that mail can be handed to directly. */
export interface MailRoute {
  readonly by: 'mail';
  readonly instance: string;
  readonly host: string;
  readonly port: number;
  readonly address: string;
}

/** How a request reaches its tenant. */
export type Route = MailRoute | { readonly by: 'form'; readonly instance: string } | { readonly by: 'phone' };

/** How far a request has got when the demonstration ends. */
export const ENDINGS = [
  'left',
  'taken',
  'working',
  'asked',
  'answered',
  'resolved',
  'closed',
  'reopened',
  'withdrawn',
] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Triplet {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
}

/** One request, from first to last. */
export interface Story {
  readonly index: number;
  readonly tenant: string;
  readonly route: Route;
  readonly person: Person;
  readonly words: Words;
  readonly triplet: Triplet | null;
  readonly attaches: 'nothing' | 'text' | 'picture';
  readonly severity: number;
  readonly ending: Ending;
  /** For what is chosen only when the form is known. */
  readonly seed: string;
}

/** A tenant, and the ways to it that work now. */
export interface Setting {
  readonly configuration: CurrentTenant;
  readonly routes: readonly Route[];
}

/** Every seventh request comes from somebody who writes in English, where the tenant serves them. */
const ENGLISH_EVERY = 7;

/** The same settings, seed and number give the same stories. Tenants, ways and endings take turns, so that all of them show. */
export function planStories(settings: readonly Setting[], seed: string, count: number): Story[] {
  return Array.from({ length: count }, (_, index) => {
    const { configuration, routes } = turn(settings, index);
    const dice = new Dice(`${seed}/${index}`);
    const english = index % ENGLISH_EVERY === 2 && configuration.languages.includes('en');
    const language = english ? 'en' : 'it';
    const chosen = chooseTriplet(configuration, dice);
    return {
      index,
      tenant: configuration.tenant,
      route: turn(routes, Math.floor(index / settings.length)),
      person: person(dice, language),
      words: wordsOn(chosen, language),
      triplet: chosen?.triplet ?? null,
      attaches: dice.pick(['nothing', 'nothing', 'text', 'picture'] as const),
      severity: 1 + dice.below(3),
      ending: turn(ENDINGS, index),
      seed: `${seed}/${index}/form`,
    };
  });
}

function turn<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new RangeError('nobody to take a turn');
  return found;
}

interface ChosenTopic {
  readonly triplet: Triplet;
  readonly path: string;
  readonly name: { readonly it: string; readonly en: string };
}

function chooseTriplet({ classification }: CurrentTenant, dice: Dice): ChosenTopic | null {
  const all = classification.flatMap((area) =>
    area.topics.flatMap((topic) =>
      topic.subtopics.map((subtopic) => ({
        triplet: { area: area.area, topic: topic.topic, subtopic: subtopic.subtopic },
        path: `${subtopic.name.it} ${topic.name.it} ${area.name.it}`.toLowerCase(),
        name: subtopic.name,
      })),
    ),
  );
  return all.length === 0 ? null : dice.pick(all);
}

function wordsOn(chosen: ChosenTopic | null, language: 'it' | 'en'): Words {
  if (chosen === null) return plainWords(language, language === 'it' ? 'Richiesta' : 'Request');
  const theme = THEMES.find(({ about }) => about.test(chosen.path));
  return theme?.[language] ?? plainWords(language, chosen.name[language]);
}
