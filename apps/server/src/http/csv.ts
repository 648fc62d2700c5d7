import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** How a table is written for spreadsheets. */
export interface CsvStyle {
  /** `;` is what spreadsheets in Italian expect. */
  readonly separator: ',' | ';';
  /** Byte order mark, by which spreadsheets know UTF-8. */
  readonly bom: boolean;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is told to be text. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[], { separator, bom }: CsvStyle): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: separator, bom, record_delimiter: '\r\n', escape_formulas: true },
  );

/** One line of a table, by the names of its columns. `line` counts from 1, headings included. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What is wrong with a table as a whole. */
export class CsvUnreadable extends Error {}

/** @throws CsvUnreadable when it is no table, or its columns are not those given */
export function readCsv(
  text: string,
  columns: { readonly known: readonly string[]; readonly needed: readonly string[] },
  most: number,
): readonly CsvLine[] {
  const [heading = '', ...rest] = rowsOf(text, most + 1);
  const names = typeof heading === 'string' ? [] : heading.map((name) => name.trim());
  const unknown = names.filter((name) => !columns.known.includes(name));
  const missing = columns.needed.filter((name) => !names.includes(name));
  if (unknown.length > 0 || missing.length > 0 || new Set(names).size < names.length) {
    throw new CsvUnreadable(
      [...unknown.map((name) => `?${name}`.slice(0, 60)), ...missing.map((name) => `-${name}`)].join(' '),
    );
  }
  if (rest.length > most) throw new CsvUnreadable(`> ${most}`);
  return rest.map((row, index) => ({
    line: index + 2,
    cells: Object.fromEntries(names.map((name, place) => [name, row[place] ?? ''])),
  }));
}

function rowsOf(text: string, most: number): string[][] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes(';') ? ';' : ',';
  try {
    return parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, to: most + 1 });
  } catch (error) {
    throw new CsvUnreadable(error instanceof Error ? error.message.slice(0, 200) : 'csv', { cause: error });
  }
}
