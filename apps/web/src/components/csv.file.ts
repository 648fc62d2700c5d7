import { saveFile } from './save.file.js';

export type CsvRow = readonly (string | number)[];

/** RFC 4180; a cell that a spreadsheet would take for a formula is told to be text. */
export function csvOf(rows: readonly CsvRow[]): string {
  return rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a table to the browser as a file for spreadsheets, which know UTF-8 by its mark. */
export const saveCsv = (rows: readonly CsvRow[], name: string): void =>
  saveFile(new Blob([`\ufeff${csvOf(rows)}`], { type: 'text/csv' }), `${name}.csv`);
