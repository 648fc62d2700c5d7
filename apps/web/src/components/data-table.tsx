import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate, Link } from 'react-router';
import { useSpeech } from '../i18n/language.context.js';
import { Empty } from './empty.js';
import { nextRow } from './table.keys.js';
import { TableHead, type Sorting } from './table-head.js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Whether the heading sorts by it. */
  readonly sortable?: boolean;
  readonly align?: 'end';
}

export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly change: (chosen: ReadonlySet<string>) => void;
  /** Name of a row for screen readers, e.g. its number. */
  readonly nameOf: (key: string) => string;
}

export interface DataTableProps<Row> {
  /** Says what the table is; shown above it. */
  readonly caption: string;
  /** False where a heading says so already. */
  readonly captioned?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where a row leads: its first cell is the link, Enter on the row follows it. */
  readonly hrefOf?: (row: Row) => string;
  readonly sorting?: Sorting | undefined;
  readonly selection?: Selection | undefined;
  /** Said when there are no rows. */
  readonly empty: string;
  /** Beside the caption: filters, the link that exports. */
  readonly tools?: ReactNode;
  readonly rowClass?: (row: Row) => string;
}

/**
 * Rows of something. Arrows, Home and End move along the rows, Enter opens, Space chooses; below 768 px each row is a card. The
 * roles are written out because a table laid out as blocks would lose them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captioned = true, columns, rows, keyOf, sorting, selection, empty, tools } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <div className="sp-table-frame">
      <div className="sp-table-tools">
        {captioned && (
          <p className="sp-table-caption" aria-hidden="true">
            {caption}
          </p>
        )}
        {tools}
      </div>
      <table className="sp-table" role="table" aria-label={caption}>
        <TableHead columns={columns} sorting={sorting} selection={selection} keys={rows.map(keyOf)} />
        <tbody ref={body} role="rowgroup">
          {rows.map((row, index) => (
            <TableRow key={keyOf(row)} {...props} row={row} first={index === 0} body={body} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <Empty text={empty} />}
    </div>
  );
}

interface RowProps<Row> extends DataTableProps<Row> {
  readonly row: Row;
  readonly first: boolean;
  readonly body: { readonly current: HTMLTableSectionElement | null };
}

function TableRow<Row>({ row, first, body, columns, keyOf, hrefOf, selection, rowClass }: RowProps<Row>) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const key = keyOf(row);
  const href = hrefOf?.(row);
  const toggle = () => selection?.change(toggled(selection.chosen, key));
  const press = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    const next = nextRow(event.key, body.current, event.currentTarget);
    if (next) next.focus();
    else if (event.key === 'Enter' && href !== undefined) void navigate(href);
    else if (event.key === ' ' && selection) toggle();
    else return;
    event.preventDefault();
  };
  return (
    <tr
      role="row"
      className={[rowClass?.(row), selection?.chosen.has(key) ? 'is-chosen' : ''].filter(Boolean).join(' ')}
      tabIndex={first ? 0 : -1}
      data-row={key}
      onKeyDown={press}
    >
      {selection && (
        <td role="cell" className="sp-table-choice">
          <input
            type="checkbox"
            aria-label={t('table.choose', { name: selection.nameOf(key) })}
            checked={selection.chosen.has(key)}
            onChange={toggle}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td key={column.id} role="cell" data-label={column.title} className={column.align === 'end' ? 'is-end' : ''}>
          {at === 0 && href !== undefined ? <Link to={href}>{column.cell(row)}</Link> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
