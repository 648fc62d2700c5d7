import type { Schema } from '../../api/routes.js';
import { emptyDraft, parseDraft, type StoredDraft } from './draft.store.js';
import { emptyValues } from './request.draft.js';

/** A draft as the server keeps it for whoever has logged in. */
export type AccountDraft = Schema<'DraftView'>;

type Content = Pick<AccountDraft, 'fileNames'> & Required<Pick<Schema<'DraftRequest'>, 'values'>>;

/** What of a draft is kept in the account: not the consent, which is given when sending, and nothing only machines fill in. */
export function contentOf({ values, fileNames }: Pick<StoredDraft, 'values' | 'fileNames'>): Content {
  const { privacy: _consent, website: _trap, fields, ...texts } = values;
  const typed: [string, string][] = [];
  const checked: string[] = [];
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') typed.push([name, value]);
    else if (value) checked.push(name);
  typed.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    values: { ...texts, fields: Object.fromEntries(typed), checked: checked.toSorted() },
    fileNames: [...fileNames],
  };
}

/** In which two drafts are alike. */
export const textOf = (draft: Pick<StoredDraft, 'values' | 'fileNames'>): string => JSON.stringify(contentOf(draft));

/** As the page goes on from it. */
export function draftFrom({ values: { fields, checked, ...texts }, fileNames }: AccountDraft): StoredDraft {
  const ticked = Array.isArray(checked) ? checked.map((name) => [String(name), true]) : [];
  const all = { ...(fields as object | undefined), ...(Object.fromEntries(ticked) as object) };
  return parseDraft(JSON.stringify({ values: { ...texts, fields: all }, fileNames }));
}

/** Whether somebody typed anything but who they are, which is known. */
export function isBegun({ values, fileNames }: StoredDraft): boolean {
  const { name, email } = values;
  return textOf({ values, fileNames }) !== textOf({ ...emptyDraft, values: { ...emptyValues, name, email } });
}
