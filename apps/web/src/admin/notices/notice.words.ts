import type { Schema } from '../../api/routes.js';

type Asked = Schema<'NoticePreviewRequest'>;
export type Occasion = Asked['occasion'];
export type Template = NonNullable<Asked['template']>;

export const OCCASIONS = [
  ...(['registered', 'taken-charge', 'work-started', 'information-requested', 'reply-received'] as const),
  ...(['third-party-asked', 'third-party-answered', 'note', 'resolved', 'closed', 'reopened'] as const),
  ...(['assigned', 'escalated', 'reminder-received'] as const),
] as const satisfies readonly Occasion[];

/** What a text may ask for. */
export const PLACES = [
  ...(['number', 'subject', 'name', 'technician', 'team', 'kind', 'channel'] as const),
  ...(['state', 'office', 'openedAt', 'at', 'link'] as const),
] as const;

/** What is written of a notice. */
export const NOTICE_FIELDS = ['subject.it', 'subject.en', 'text.it', 'text.en'] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];
export type NoticeDraft = Readonly<Record<NoticeField, string>>;

const EMPTY: NoticeDraft = { 'subject.it': '', 'subject.en': '', 'text.it': '', 'text.en': '' };
type Part = Readonly<Record<string, unknown>>;

const partOf = (value: unknown): Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Own words for an occasion; null: the usual ones. */
export function wordsIn(section: unknown, occasion: Occasion): NoticeDraft | null {
  const own = partOf(partOf(section)['requester'])[occasion];
  if (own === undefined) return null;
  const text = (part: 'subject' | 'text', language: 'it' | 'en') => textOf(partOf(partOf(own)[part])[language]);
  return {
    ...{ 'subject.it': text('subject', 'it'), 'subject.en': text('subject', 'en') },
    ...{ 'text.it': text('text', 'it'), 'text.en': text('text', 'en') },
  };
}

/** The section with other words for an occasion; null: the usual ones again. */
export function withWords(section: unknown, occasion: Occasion, draft: NoticeDraft | null): unknown {
  const { requester, ...rest } = partOf(section);
  const { [occasion]: _before, ...others } = partOf(requester);
  return { ...rest, requester: draft === null ? others : { ...others, [occasion]: templateFrom(draft) } };
}

export const templateFrom = (draft: NoticeDraft): Template => ({
  subject: { it: draft['subject.it'].trim(), en: draft['subject.en'].trim() },
  text: { it: draft['text.it'].trim(), en: draft['text.en'].trim() },
});

/** Whether anything, or everything, is written. */
export const isEmpty = (draft: NoticeDraft): boolean => NOTICE_FIELDS.every((field) => draft[field].trim() === '');
export const missingIn = (draft: NoticeDraft): readonly NoticeField[] =>
  NOTICE_FIELDS.filter((field) => draft[field].trim() === '');

export function readDraft(stored: unknown): NoticeDraft | null {
  const part = partOf(stored);
  return NOTICE_FIELDS.every((field) => typeof part[field] === 'string') ? (part as NoticeDraft) : null;
}

export const draftOf = (words: NoticeDraft | null): NoticeDraft => words ?? EMPTY;
