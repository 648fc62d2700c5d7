import { createHash } from 'node:crypto';
import type { Screening } from './ticket.events.js';

/** C15: what the requester was asked in writing, by digests, so that the words stay in messages alone. */
export interface AskedQuestions {
  readonly waiting: readonly string[];
  readonly answered: readonly string[];
}

/** A question worth recognising is longer than “when?”, in characters. */
const SHORTEST = 10;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The questions of a text, each by its digest: the same words with other accents, capitals or stops are the same question. */
export const questionsOf = (text: string): readonly string[] =>
  (text.match(/[^.?!\n]+\?/gu) ?? [])
    .map(plain)
    .filter((question) => question.length >= SHORTEST)
    .map(digest);

/** What of a text the requester has answered already: to the first level on the telephone, or in writing. */
export function askedAlready(
  text: string,
  screening: Screening | null,
  { answered }: AskedQuestions,
): Screening['asked'] {
  const words = ` ${plain(text)} `;
  const told = (screening?.asked ?? []).filter(
    ({ question }) => plain(question).length >= SHORTEST && words.includes(` ${plain(question)} `),
  );
  if (told.length > 0) return told;
  const repeated = (text.match(/[^.?!\n]+\?/gu) ?? []).filter((question) => answered.includes(digest(plain(question))));
  return repeated.map((question) => ({ question: question.trim(), answer: '' }));
}

const digest = (question: string): string => createHash('sha256').update(question).digest('base64url').slice(0, 22);
