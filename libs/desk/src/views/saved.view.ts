import { DomainError, type Json } from '@sportello/kernel';

/** Columns a list of tickets can be shown with. */
export const VIEW_COLUMNS = [
  ...(['number', 'subject', 'state', 'kind', 'channel', 'severity', 'priority', 'team', 'level'] as const),
  ...(['assignee', 'requester', 'openedAt', 'updatedAt', 'dueAt'] as const),
] as const;

/** Views somebody may keep. */
export const MOST_VIEWS = 50;

/** How somebody looks at the tickets, under a name. */
export interface SavedView {
  readonly id: string;
  readonly owner: string;
  readonly ownerName: string;
  /** Team it is shared with; null: the owner’s alone. */
  readonly team: string | null;
  readonly name: string;
  /** As it was asked; checked by whoever keeps it. */
  readonly filter: Json;
  readonly sort: string;
  readonly columns: readonly string[];
  readonly changedAt: Date;
}

export type ViewContent = Pick<SavedView, 'team' | 'name' | 'filter' | 'sort' | 'columns'>;

export const viewNotFound = (): DomainError =>
  new DomainError('VIEW.NOT_FOUND', 'not-found', { it: 'La vista non esiste.', en: 'There is no such view.' });

export const viewNameTaken = (): DomainError =>
  new DomainError(
    'VIEW.NAME_TAKEN',
    'conflict',
    { it: 'C’è già una vista con questo nome.', en: 'There is a view of this name already.' },
    {
      fields: [
        {
          field: 'name',
          code: 'taken',
          message: { it: 'Scegliere un altro nome.', en: 'Choose another name.' },
        },
      ],
    },
  );

export const tooManyViews = (): DomainError =>
  new DomainError('VIEW.TOO_MANY', 'conflict', {
    it: `Si possono tenere al più ${MOST_VIEWS} viste: eliminarne qualcuna.`,
    en: `At most ${MOST_VIEWS} views can be kept: remove some.`,
  });
