import { DomainError, type Localized } from '@sportello/kernel';

/** What of a ticket an answer may name, by the word in its braces. */
export const PLACEHOLDERS = ['number', 'subject', 'requester', 'technician', 'team', 'opened'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Answers a tenant may keep. */
export const MOST_ANSWERS = 1_000;

/** An answer written once, for the same question asked often (A6: in both languages). */
export interface CannedAnswer {
  readonly id: string;
  /** Team it is for; null: all of them. */
  readonly team: string | null;
  readonly name: Localized;
  readonly text: Localized;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export type AnswerContent = Pick<CannedAnswer, 'team' | 'name' | 'text'>;

const BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g;

const isPlaceholder = (word: string): word is Placeholder => PLACEHOLDERS.some((one) => one === word);

/** The words in braces that stand for nothing. */
export const unknownPlaceholders = (text: string): readonly string[] =>
  [...text.matchAll(BRACES)].map(([, word = '']) => word).filter((word) => !isPlaceholder(word));

/**
 * The text with what it names put in, once: what a requester wrote is never read as a placeholder itself. What is not known is
 * left as an ellipsis for whoever answers to see.
 */
export const filledIn = (text: string, values: Partial<Record<Placeholder, string>>): string =>
  text.replace(BRACES, (whole, word: string) => (isPlaceholder(word) ? (values[word] ?? '…') : whole));

export const answerNotFound = (): DomainError =>
  new DomainError('ANSWER.NOT_FOUND', 'not-found', {
    it: 'La risposta pronta non esiste.',
    en: 'There is no such canned answer.',
  });

export const tooManyAnswers = (): DomainError =>
  new DomainError('ANSWER.TOO_MANY', 'conflict', {
    it: `Si possono tenere al più ${MOST_ANSWERS} risposte pronte.`,
    en: `At most ${MOST_ANSWERS} canned answers can be kept.`,
  });

/** @throws DomainError `ANSWER.INVALID` naming the placeholders that stand for nothing */
export function assertFillable({ text }: Pick<AnswerContent, 'text'>): void {
  const fields = (['it', 'en'] as const).flatMap((language) =>
    unknownPlaceholders(text[language]).map((word) => ({
      field: `text.${language}`,
      code: 'unknown-placeholder',
      message: {
        it: `«{{${word}}}» non sta per nulla: usare ${PLACEHOLDERS.join(', ')}.`,
        en: `“{{${word}}}” stands for nothing: use ${PLACEHOLDERS.join(', ')}.`,
      },
    })),
  );
  if (fields.length === 0) return;
  const message = { it: 'Alcuni segnaposto non esistono.', en: 'Some placeholders do not exist.' };
  throw new DomainError('ANSWER.INVALID', 'invalid', message, { fields });
}
