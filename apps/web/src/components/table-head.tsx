import { useSpeech } from '../i18n/language.context.js';
import type { Column, Selection } from './data-table.js';
import { Icon } from './icon.js';

export interface Sorting {
  /** Id of a column; null: as the server gives them. */
  readonly by: string | null;
  readonly descending: boolean;
  readonly change: (by: string, descending: boolean) => void;
}

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
  readonly selection: Selection | undefined;
  readonly keys: readonly string[];
}

export function TableHead<Row>({ columns, sorting, selection, keys }: TableHeadProps<Row>) {
  const { t } = useSpeech();
  const all = selection !== undefined && keys.length > 0 && keys.every((key) => selection.chosen.has(key));
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && (
          <th role="columnheader" scope="col" className="sp-table-choice">
            <input
              type="checkbox"
              aria-label={t('table.chooseAll')}
              checked={all}
              onChange={() => selection.change(new Set(all ? [] : keys))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            className={column.align === 'end' ? 'is-end' : ''}
            aria-sort={sorting?.by === column.id ? (sorting.descending ? 'descending' : 'ascending') : undefined}
          >
            {sorting && column.sortable ? <SortButton column={column} sorting={sorting} /> : column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting }) {
  const active = sorting.by === column.id;
  return (
    <button
      type="button"
      className={`sp-sort ${active ? 'is-active' : ''}`}
      onClick={() => sorting.change(column.id, active && !sorting.descending)}
    >
      {column.title}
      <Icon name={active && sorting.descending ? 'arrow-down' : 'arrow-up'} className="icon-xs" />
    </button>
  );
}
