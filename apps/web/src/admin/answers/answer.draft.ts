import type { Schema } from '../../api/routes.js';

export type CannedAnswer = Schema<'CannedAnswerView'>;

/** What is being written of a canned answer, by the names the server gives its fields. */
export interface AnswerDraft {
  readonly team: string;
  readonly 'name.it': string;
  readonly 'name.en': string;
  readonly 'text.it': string;
  readonly 'text.en': string;
}

export type AnswerField = keyof AnswerDraft;
export const REQUIRED = ['name.it', 'name.en', 'text.it', 'text.en'] as const satisfies readonly AnswerField[];
export const FIELDS: readonly AnswerField[] = ['team', ...REQUIRED];

/** What an answer begins with when it is changed, or is new. */
export const draftOf = (answer?: CannedAnswer): AnswerDraft => ({
  team: answer?.team ?? '',
  ...{ 'name.it': answer?.name.it ?? '', 'name.en': answer?.name.en ?? '' },
  ...{ 'text.it': answer?.text.it ?? '', 'text.en': answer?.text.en ?? '' },
});

/** As the server takes it. */
export function answerFrom(draft: AnswerDraft): Schema<'CannedAnswerRequest'> {
  const said = (field: AnswerField) => draft[field].trim();
  return {
    name: { it: said('name.it'), en: said('name.en') },
    text: { it: said('text.it'), en: said('text.en') },
    ...(said('team') === '' ? {} : { team: said('team') }),
  };
}
