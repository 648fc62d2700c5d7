import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from '../texts/index.js';
import { BarChart } from '../trends/bar.chart.js';
import { PeriodFields, usePeriod } from '../trends/period.fields.js';

type Means = Schema<'QualityMeansView'>;
const DAYS = 90;

/** Averages by person, team and criterion, weakest first: what the supervisor reports to the service manager (A10). */
export default function QualityReportPage() {
  const { t } = useSpeech();
  const api = useApi();
  const period = usePeriod(DAYS);
  const { from, to } = period;
  const report = useRead('/quality/report', { query: { from, to } }, { keep: true });
  return (
    <>
      <AreaHeading title={t('report.title')}>
        <a
          className="btn btn-outline-primary btn-sm"
          href={api.href('/quality/report/csv', { query: { from, to } })}
          download
        >
          {t('table.export')}
        </a>
      </AreaHeading>
      <p className="sp-lead">{t('report.text')}</p>
      <PeriodFields period={period} />
      <ReadState of={report}>
        {({ people, teams }) => (
          <>
            {teams.length > 0 && (
              <BarChart
                title={t('report.chart')}
                labels={teams.map(({ name }) => name)}
                series={[{ name: t('report.mean'), values: teams.map(({ mean }) => mean) }]}
                highest={100}
              />
            )}
            <MeansTable caption={t('report.teams')} first={t('wall.team')} rows={teams} />
            <MeansTable caption={t('report.people')} first={t('wall.person')} rows={people} />
          </>
        )}
      </ReadState>
    </>
  );
}

interface MeansTableProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly Means[];
}

function MeansTable({ caption, first, rows }: MeansTableProps) {
  const { t, of } = useSpeech();
  const criteria = [
    ...new Map(rows.flatMap((row) => row.criteria).map(({ criterion, name }) => [criterion, name])).entries(),
  ];
  const columns: readonly Column<Means>[] = [
    { id: 'name', title: first, cell: ({ name }) => <strong>{name}</strong> },
    { id: 'reviews', title: t('report.reviews'), align: 'end', cell: ({ reviews }) => reviews },
    { id: 'mean', title: t('report.mean'), align: 'end', cell: ({ mean }) => mean },
    { id: 'below', title: t('report.below'), align: 'end', cell: ({ below }) => below },
    ...criteria.map(([criterion, name]): Column<Means> => ({
      id: `criterion-${criterion}`,
      title: of(name),
      align: 'end',
      cell: (row) => row.criteria.find((one) => one.criterion === criterion)?.mean ?? '–',
    })),
  ];
  return <DataTable {...{ caption, columns, rows, empty: t('report.empty') }} keyOf={({ id }) => id} />;
}
