import { DataTable, type Column } from '../../components/data-table.js';
import { useSpeech } from '../texts/index.js';
import { BarChart, type Series } from './bar.chart.js';
import { saveCsv } from '../../components/csv.file.js';

export interface ChartPartProps {
  readonly title: string;
  /** What the first column is of, e.g. the week. */
  readonly first: string;
  readonly labels: readonly string[];
  /** Drawn, and columns of the table. */
  readonly series: readonly Series[];
  /** Columns of the table alone. */
  readonly more?: readonly Series[];
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly empty: string;
}

interface Row {
  readonly label: string;
  readonly values: readonly number[];
}

/** A chart, and the same numbers as a table that can be taken along. */
export function ChartPart({ title, first, labels, series, more = [], file, empty }: ChartPartProps) {
  const { t, language } = useSpeech();
  const all = [...series, ...more];
  const rows: readonly Row[] = labels.map((label, index) => ({
    label,
    values: all.map(({ values }) => values[index] ?? 0),
  }));
  const columns: readonly Column<Row>[] = [
    { id: 'label', title: first, cell: ({ label }) => label },
    ...all.map(({ name }, index): Column<Row> => ({
      id: name,
      title: name,
      align: 'end',
      cell: ({ values }) => values[index],
    })),
  ];
  const save = () =>
    saveCsv(
      [[first, ...all.map(({ name }) => name)], ...rows.map(({ label, values }) => [label, ...values])],
      file,
      language,
    );
  return (
    <section className="sp-chart-part">
      {labels.length > 0 && <BarChart {...{ title, labels, series }} />}
      <DataTable
        {...{ caption: title, columns, rows, empty }}
        keyOf={({ label }) => label}
        tools={
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('table.exportOf', { title })}
            onClick={save}
          >
            {t('table.export')}
          </button>
        }
      />
    </section>
  );
}
