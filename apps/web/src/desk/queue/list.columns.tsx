import type { ReactNode } from 'react';
import type { Column } from '../../components/data-table.js';
import { Time } from '../../components/time.js';
import type { ListChanges } from '../../live/list.changes.js';
import type { Names } from './names.js';
import { markOf, type Seen } from './seen.store.js';
import { SORTS, type Sort } from './list.source.js';
import { TermCell } from './term.cell.js';
import type { ColumnName, TicketRow } from './ticket.row.js';
import type { Speech } from './texts/index.js';

export interface ColumnSetting {
  readonly speech: Speech;
  readonly names: Names;
  readonly seen: Seen;
  readonly changes: ListChanges;
  /** How files say a moment. */
  readonly moment: (at: string | undefined) => string;
}

/** The columns of a list in their order; the number, which is the link, always comes first. */
export function columnsOf(chosen: readonly ColumnName[], setting: ColumnSetting): readonly Column<TicketRow>[] {
  const names: readonly ColumnName[] = ['number', ...chosen.filter((name) => name !== 'number')];
  return names.map((id) => ({
    id,
    title: setting.speech.t(`column.${id}`),
    cell: (row: TicketRow) => cellOf(id, row, setting),
    text: (row: TicketRow) => textOf(id, row, setting),
    sortable: SORTED.has(id),
  }));
}

const SORTED: ReadonlySet<string> = new Set(['openedAt', 'updatedAt', 'dueAt']);

/** The order a heading asks for; a term can only be sorted from the one that runs out first. */
export function sortBy(column: string, descending: boolean): Sort {
  return SORTS.find((sort) => sort === `${descending ? '-' : ''}${column}`) ?? 'dueAt';
}

function cellOf(column: ColumnName, row: TicketRow, setting: ColumnSetting): ReactNode {
  const { speech, names } = setting;
  switch (column) {
    case 'number':
      return <NumberCell {...setting} row={row} />;
    case 'subject':
      return (
        <>
          <span className={`sp-subject ${setting.seen[row.number] === undefined ? 'sp-unread' : ''}`}>
            {row.subject}
          </span>
          {row.campaign !== undefined && <span className="sp-row-campaign">{names.campaign(row.campaign)}</span>}
        </>
      );
    case 'requester':
    case 'state':
    case 'kind':
    case 'channel':
    case 'severity':
      return textOf(column, row, setting);
    case 'priority':
      return <span className={`sp-priority is-${row.priority.code}`}>{speech.of(row.priority.name)}</span>;
    case 'team':
      return row.team === undefined ? speech.t('queue.noTeam') : names.team(row.team);
    case 'assignee':
      return row.assignee?.name ?? <span className="sp-quiet">{speech.t('queue.nobody')}</span>;
    case 'openedAt':
      return <Time at={row.openedAt} />;
    case 'updatedAt':
      return <Time at={row.updatedAt} />;
    case 'dueAt':
      return <TermCell dueAt={row.dueAt} left={row.dueWorking} />;
  }
}

/** What a file says of a column. */
function textOf(column: ColumnName, row: TicketRow, { speech, names, moment }: ColumnSetting): string {
  switch (column) {
    case 'number':
    case 'subject':
      return row[column];
    case 'requester':
      return row.requester ?? '';
    case 'state':
      return names.state(row.state);
    case 'kind':
      return names.kind(row.kind);
    case 'channel':
      return names.channel(row.channel);
    case 'severity':
      return names.severity(row.severity);
    case 'priority':
      return speech.of(row.priority.name);
    case 'team':
      return row.team === undefined ? '' : names.team(row.team);
    case 'assignee':
      return row.assignee?.name ?? '';
    case 'openedAt':
    case 'updatedAt':
    case 'dueAt':
      return moment(row[column]);
  }
}

/** The number, with how it stands for whoever looks: never opened, changed since, changing now. */
function NumberCell({ row, speech: { t }, seen, changes }: ColumnSetting & { readonly row: TicketRow }) {
  const mark = markOf(seen, row);
  const moved = changes.changed.has(row.number) ? 'queue.moved' : changes.gone.has(row.number) ? 'queue.gone' : null;
  const word = moved ?? (mark === 'read' ? null : (`queue.${mark}` as const));
  return (
    <>
      <span className="sp-row-number">{row.number}</span>
      {word !== null && (
        <span className={`sp-row-mark ${moved === null ? `is-${mark}` : 'is-moved'}`}>
          {word === 'queue.unread' ? <span className="visually-hidden">{t(word)}</span> : t(word)}
        </span>
      )}
    </>
  );
}
