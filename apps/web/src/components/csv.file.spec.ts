import { csvOf } from './csv.file.js';

it('a table is written as spreadsheets read it, and no cell of it is run', () => {
  expect(
    csvOf([
      ['Settimana', 'Richieste'],
      ['dice "no", poi sì', -3],
      ['=HYPERLINK("x")', 4],
    ]),
  ).toBe('Settimana,Richieste\r\n"dice ""no"", poi sì",-3\r\n"\'=HYPERLINK(""x"")",4\r\n');
});
