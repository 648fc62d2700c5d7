import { csvOf } from './csv.file.js';

it.each([
  ['it', ';'],
  ['en', ','],
] as const)('a table is written as spreadsheets in %s read it, and no cell of it is run', (language, between) => {
  const rows = [
    ['Settimana', 'Richieste'],
    ['dice "no", poi; sì', -3],
    ['=HYPERLINK("x")', 4],
  ];
  const lines = [
    ['Settimana', 'Richieste'],
    ['"dice ""no"", poi; sì"', '-3'],
    ['"\'=HYPERLINK(""x"")"', '4'],
  ];
  expect(csvOf(rows, language)).toBe(lines.map((line) => `${line.join(between)}\r\n`).join(''));
});
