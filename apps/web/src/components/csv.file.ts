import type { Language } from '../api/types.js';
import { saveFile } from './save.file.js';

export type CsvRow = readonly (string | number)[];

/** What spreadsheets in each language divide cells by. */
const SEPARATORS: Readonly<Record<Language, string>> = { it: ';', en: ',' };

/** RFC 4180; a cell that a spreadsheet would take for a formula is told to be text. */
export function csvOf(rows: readonly CsvRow[], language: Language): string {
  return rows.map((row) => row.map(cellOf).join(SEPARATORS[language])).join('\r\n') + '\r\n';
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a table to the browser as a file for spreadsheets, which know UTF-8 by its mark. */
export const saveCsv = (rows: readonly CsvRow[], name: string, language: Language): void =>
  saveFile(new Blob([`\ufeff${csvOf(rows, language)}`], { type: 'text/csv' }), `${name}.csv`);
