import { useMemo } from 'react';
import type { Schema } from '../api/routes.js';
import { useRead } from '../api/use-read.js';
import type { Option } from '../components/choice-field.js';
import { useSpeech } from '../i18n/language.context.js';

type Served = Schema<'VocabularyView'>;
/** Lists of codes with their names. */
export type WordList = Exclude<keyof Served, 'people' | 'severities'>;
export type Person = Served['people'][number];
export type Severity = Served['severities'][number];

const LONG = 10 * 60_000;
const NOTHING: readonly never[] = [];

/** The words of the administration, in the reader's language. */
export interface Vocabulary {
  /** The name of a code; a code that is no longer configured names itself. */
  readonly say: (list: WordList, code: string | undefined) => string;
  readonly options: (list: WordList) => readonly Option[];
  readonly people: readonly Person[];
  readonly severities: readonly Severity[];
  /** Level of a team, e.g. `L2`. */
  readonly levelOf: (team: string) => string;
}

/** What the desk shows for codes, and what its lists offer (GET vocabulary); until it is read, codes name themselves. */
export function useVocabulary(): Vocabulary {
  const { of } = useSpeech();
  const { data } = useRead('/vocabulary', undefined, { staleTime: LONG });
  return useMemo(() => {
    const words = (list: WordList) => data?.[list] ?? NOTHING;
    return {
      say: (list, code = '') => {
        const found = words(list).find((word) => word.code === code);
        return found ? of(found.name) : code;
      },
      options: (list) => words(list).map(({ code, name }) => ({ value: code, label: of(name) })),
      people: data?.people ?? NOTHING,
      severities: data?.severities ?? NOTHING,
      levelOf: (team) => data?.teams.find(({ code }) => code === team)?.level ?? '',
    };
  }, [data, of]);
}
