import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate, Link } from 'react-router';
import { useSpeech } from '../i18n/language.context.js';
import { Empty } from './empty.js';
import { TableExport } from './table-export.js';
import { TableHead, type Sorting } from './table-head.js';
import { nextRow } from './table.keys.js';
import type { TableFile } from './table.rows.js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Whether the heading sorts by it. */
  readonly sortable?: boolean;
  readonly align?: 'end';
  /** What a file says of it; left out: the words of the cell. Null for what is no text, such as buttons: files leave it out. */
  readonly text?: ((row: Row) => string | number) | null;
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
  /** Beside the caption: filters. */
  readonly tools?: ReactNode;
  /** What can be taken along of it. */
  readonly file?: TableFile<Row>;
  readonly rowClass?: (row: Row) => string;
}

/**
 * Rows of something. Arrows, Home and End move along the rows, Enter opens, Space chooses; in a frame narrower than 768 px, of
 * numbers than 576 px, each row is a card. The roles are written out because a table laid out as blocks would lose them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    captioned = true,
    columns,
    rows,
    keyOf,
    hrefOf,
    sorting,
    selection,
    empty,
    tools,
    file,
    rowClass,
  } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const acts = useActs(selection);
  const numbers = columns.filter(({ align }) => align === 'end').length;
  return (
    <div className={`sp-table-frame ${numbers * 2 < columns.length ? '' : 'is-compact'}`}>
      <div className="sp-table-tools">
        {captioned && (
          <p className="sp-table-caption" aria-hidden="true">
            {caption}
          </p>
        )}
        {tools}
        {file !== undefined && <TableExport {...{ caption, columns, rows, file }} />}
      </div>
      <table className="sp-table" role="table" aria-label={caption}>
        <TableHead columns={columns} sorting={sorting} selection={selection} keys={rows.map(keyOf)} />
        <tbody ref={body} role="rowgroup">
          {rows.map((row, index) => {
            const id = keyOf(row);
            return (
              <TableRow
                key={id}
                {...{ id, row, columns, body, acts }}
                first={index === 0}
                href={hrefOf?.(row)}
                name={selection?.nameOf(id)}
                chosen={selection?.chosen.has(id) ?? false}
                className={rowClass?.(row) ?? ''}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <Empty text={empty} />}
    </div>
  );
}

interface Acts {
  readonly open: (href: string) => void;
  readonly toggle: (id: string) => void;
}

/** What rows do, the same from one drawing to the next, so that a row is drawn anew only when something of its own changes. */
function useActs(selection: Selection | undefined): Acts {
  const navigate = useNavigate();
  const latest = useRef({ navigate, selection });
  useLayoutEffect(() => {
    latest.current = { navigate, selection };
  });
  return useMemo(
    () => ({
      open: (href) => void latest.current.navigate(href),
      toggle: (id) => {
        const now = latest.current.selection;
        now?.change(toggled(now.chosen, id));
      },
    }),
    [],
  );
}

interface RowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly body: { readonly current: HTMLTableSectionElement | null };
  readonly acts: Acts;
  readonly first: boolean;
  readonly href: string | undefined;
  /** For screen readers; none where rows cannot be chosen. */
  readonly name: string | undefined;
  readonly chosen: boolean;
  readonly className: string;
}

const TableRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({ id, row, columns, body, acts, first, href, name, chosen, className }: RowProps<Row>) {
  const { t } = useSpeech();
  const press = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    const next = nextRow(event.key, body.current, event.currentTarget);
    if (next) next.focus();
    else if (event.key === 'Enter' && href !== undefined) acts.open(href);
    else if (event.key === ' ' && name !== undefined) acts.toggle(id);
    else return;
    event.preventDefault();
  };
  return (
    <tr
      role="row"
      className={[className, chosen ? 'is-chosen' : ''].filter(Boolean).join(' ')}
      tabIndex={first ? 0 : -1}
      data-row={id}
      onKeyDown={press}
    >
      {name !== undefined && (
        <td role="cell" className="sp-table-choice">
          <input
            type="checkbox"
            aria-label={t('table.choose', { name })}
            checked={chosen}
            onChange={() => acts.toggle(id)}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td key={column.id} role="cell" data-label={column.title} className={column.align === 'end' ? 'is-end' : ''}>
          {/* One box however much is in it: cards set it beside its label. */}
          <div>{at === 0 && href !== undefined ? <Link to={href}>{column.cell(row)}</Link> : column.cell(row)}</div>
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
