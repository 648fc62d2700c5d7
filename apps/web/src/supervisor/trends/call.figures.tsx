import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { useSpeech } from '../texts/index.js';

type LineFigures = Schema<'LineFiguresView'>;

/** B16: whether calls are answered within the set time, line by line. */
export function CallFigures({ from, to }: { from: string; to: string }) {
  const { t } = useSpeech();
  const calls = useRead('/service-figures/calls', { query: { from, to } }, { keep: true });
  const columns = useColumns();
  return (
    <section aria-labelledby="trends-calls">
      <h2 id="trends-calls">{t('trends.calls')}</h2>
      <ReadState of={calls}>
        {({ lines }) => (
          <DataTable
            {...{ caption: t('trends.calls'), captioned: false, columns, rows: lines }}
            keyOf={({ line }) => line.instance}
            empty={t('trends.calls.none')}
          />
        )}
      </ReadState>
    </section>
  );
}

function useColumns(): readonly Column<LineFigures>[] {
  const { t, of } = useSpeech();
  const seconds = (value: number | undefined): string =>
    value === undefined ? '–' : t('trends.calls.seconds', { value });
  return [
    { id: 'line', title: t('trends.calls.line'), cell: ({ line }) => of(line.name) },
    { id: 'calls', title: t('trends.calls.all'), align: 'end', cell: ({ calls }) => calls },
    { id: 'missed', title: t('trends.calls.missed'), align: 'end', cell: ({ missed }) => missed },
    {
      ...{ id: 'inTime', title: t('trends.calls.inTime'), align: 'end' as const },
      cell: ({ inTime, answered, within }) =>
        inTime === undefined || within === undefined || answered === 0
          ? '–'
          : t('trends.calls.share', { inTime, answered, share: Math.round((100 * inTime) / answered), within }),
    },
    { id: 'median', title: t('trends.calls.median'), align: 'end', cell: ({ median }) => seconds(median) },
    { id: 'most', title: t('trends.calls.most'), align: 'end', cell: ({ most }) => seconds(most) },
  ];
}
