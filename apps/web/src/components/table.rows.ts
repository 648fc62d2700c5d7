import { isValidElement, type ReactNode } from 'react';
import { nextCursor, type Paged } from '../api/next.cursor.js';
import type { CsvRow } from './csv.file.js';
import type { Column } from './data-table.js';

/** Rows for a file. */
export interface TakenRows<Row> {
  readonly rows: readonly Row[];
  /** There are more than go into one file. */
  readonly more: boolean;
}

/** What a table takes along as a file. */
export interface TableFile<Row> {
  /** Of the file, without its day and its ending. */
  readonly name: string;
  /** Reads all rows, where the table shows a page of them; left out: those shown. */
  readonly all?: () => Promise<TakenRows<Row>>;
}

/** Rows a file has at most: whoever needs more narrows what they look for. */
export const MOST_ROWS = 5_000;
/** Rows read at a time. */
export const ROWS_AT_A_TIME = 100;

/** Reads a list from its first page to its last. @param read a page from a cursor, `''` for the first */
export async function allPages<Row>(
  read: (cursor: string) => Promise<Paged & { readonly items: readonly Row[] }>,
): Promise<TakenRows<Row>> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < MOST_ROWS) {
    const page: Paged & { readonly items: readonly Row[] } = await read(cursor);
    rows.push(...page.items);
    cursor = nextCursor(page);
  }
  return { rows: rows.slice(0, MOST_ROWS), more: cursor !== null || rows.length > MOST_ROWS };
}

/** What a file says of a table: its headings and rows, without the columns of buttons. */
export function rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly CsvRow[] {
  const told = columns.filter(({ text }) => text !== null);
  const say = ({ text, cell }: Column<Row>, row: Row) => (text ? text(row) : plain(cell(row)));
  return [told.map(({ title }) => title), ...rows.map((row) => told.map((column) => say(column, row)))];
}

/** The words of a cell that is nothing but words, however they are set. */
function plain(cell: ReactNode): string | number {
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  if (Array.isArray(cell)) return (cell as readonly ReactNode[]).map(plain).join('');
  if (isValidElement<{ readonly children?: ReactNode }>(cell) && typeof cell.type === 'string')
    return plain(cell.props.children);
  return '';
}
