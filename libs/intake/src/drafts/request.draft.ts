import { DomainError } from '@sportello/kernel';

/** Milliseconds for which a draft is kept after it was last saved. */
export const DRAFT_LASTS = 30 * 24 * 60 * 60_000;

/** Characters of the JSON of one draft: several times what a form takes. */
export const LARGEST_DRAFT = 200_000;

/** Whose a draft is: whoever logged in, as their provider knows them. */
export interface DraftOwner {
  readonly provider: string;
  readonly subject: string;
}

/** What was typed so far, by the names of the form; files stay where they were chosen, their names are known. */
export interface DraftContent {
  readonly values: Readonly<Record<string, unknown>>;
  readonly fileNames: readonly string[];
}

/** A request somebody has not finished writing (D1). */
export interface RequestDraft extends DraftContent {
  /** The form it is written in. */
  readonly instance: string;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

/** @throws DomainError `DRAFT.TOO_LARGE` */
export function refuseLarge(content: DraftContent): void {
  if (JSON.stringify(content).length <= LARGEST_DRAFT) return;
  const message = {
    it: `Una bozza può avere al più ${LARGEST_DRAFT} caratteri.`,
    en: `A draft can have at most ${LARGEST_DRAFT} characters.`,
  };
  throw new DomainError('DRAFT.TOO_LARGE', 'invalid', message, {
    fields: [{ field: 'values', code: 'too-large', message }],
  });
}

export const draftChanged = (): DomainError =>
  new DomainError('DRAFT.CHANGED', 'conflict', {
    it: 'La bozza è stata cambiata nel frattempo, da un’altra finestra o da un altro dispositivo.',
    en: 'The draft was changed meanwhile, in another window or on another device.',
  });
