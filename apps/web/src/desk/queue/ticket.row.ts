import type { Schema } from '../../api/routes.js';

export type TicketRow = Schema<'TicketSummaryView'> & Pick<Schema<'QueuedTicketView'>, 'callBackAt' | 'phone'>;

/** A page of a list, whatever it is a list of. */
export interface ListPage {
  readonly items: readonly TicketRow[];
  readonly _links: { readonly next?: string };
  /** Of a queue: by what it is sorted, for people to read. */
  readonly order?: readonly { readonly it: string; readonly en: string }[];
}

/** Columns people may choose, as the API names them. */
export const COLUMN_NAMES = [
  ...(['number', 'subject', 'requester', 'state', 'priority', 'severity', 'assignee', 'dueAt'] as const),
  ...(['team', 'kind', 'channel', 'openedAt', 'updatedAt'] as const),
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Those of whoever has not chosen. */
export const USUAL_COLUMNS: readonly ColumnName[] = COLUMN_NAMES.slice(0, 8);

export const isColumn = (name: string): name is ColumnName => (COLUMN_NAMES as readonly string[]).includes(name);
