import { createElement } from 'react';
import type { Column } from './data-table.js';
import { allPages, MOST_ROWS, rowsOf } from './table.rows.js';

interface Row {
  readonly number: string;
  readonly open: number;
}

const rows: readonly Row[] = [
  { number: 'PAC-1', open: 3 },
  { number: 'PAC-2', open: 0 },
];

describe('the file of a table', () => {
  it('has the headings and what the cells say, by words of its own where they are no words, and no buttons', () => {
    const columns: readonly Column<Row>[] = [
      { id: 'number', title: 'Numero', cell: ({ number }) => createElement('strong', {}, 'N. ', number) },
      { id: 'open', title: 'Aperte', cell: ({ open }) => open },
      { id: 'how', title: 'Come', cell: () => createElement(() => 'x'), text: ({ open }) => (open > 0 ? 'sì' : 'no') },
      { id: 'acts', title: 'Azioni', cell: () => createElement('button', {}, 'Premi'), text: null },
    ];
    expect(rowsOf(columns, rows)).toEqual([
      ['Numero', 'Aperte', 'Come'],
      ['N. PAC-1', 3, 'sì'],
      ['N. PAC-2', 0, 'no'],
    ]);
  });

  it('has the rows of every page, each asked for once', async () => {
    const asked: string[] = [];
    const read = async (cursor: string) => {
      asked.push(cursor);
      return { items: rows, _links: cursor === 'c' ? {} : { next: `/x?cursor=${cursor === '' ? 'b' : 'c'}` } };
    };
    expect(await allPages(read)).toEqual({ rows: [...rows, ...rows, ...rows], more: false });
    expect(asked).toEqual(['', 'b', 'c']);
  });

  it('ends somewhere, and says so', async () => {
    const items = Array.from({ length: 800 }, (_, at) => at);
    const { rows: taken, more } = await allPages(async () => ({ items, _links: { next: '/x?cursor=on' } }));
    expect([taken.length, more]).toEqual([MOST_ROWS, true]);
  });
});
