import { useSearchParams } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ReadState } from '../../components/read-state.js';
import { formatDate } from '../../i18n/format.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useSpeech } from '../texts/index.js';
import { CallFigures } from './call.figures.js';
import { ChartPart } from './chart.part.js';
import { PeriodFields, usePeriod } from './period.fields.js';

const DAYS = 84;

/** How load, terms and evaluations go, where looking beats reading (D6); every chart is a table too. */
export default function TrendsPage() {
  const { t } = useSpeech();
  const { may } = useSession();
  const [params, setParams] = useSearchParams();
  const period = usePeriod(DAYS);
  const { from, to } = period;
  const team = params.get('team') ?? '';
  const query = { from, to, ...(team === '' ? {} : { team }) };
  const trends = useRead('/service-figures/trends', { query }, { keep: true });
  const evaluations = useRead('/figures/evaluations', { query: { from, to, by: 'month' } }, { keep: true });
  return (
    <>
      <AreaHeading title={t('trends.title')} />
      <p className="sp-lead">{t('trends.text')}</p>
      <PeriodFields period={period} />
      {may('ticket.read') && (
        <TeamFilter
          team={team}
          change={(value) => {
            const next = new URLSearchParams(params);
            if (value === '') next.delete('team');
            else next.set('team', value);
            setParams(next);
          }}
        />
      )}
      <ReadState of={trends}>{(read) => <Trends trends={read} />}</ReadState>
      <CallFigures from={from} to={to} />
      <ReadState of={evaluations}>
        {({ items }) => (
          <ChartPart
            {...{ title: t('trends.evaluations'), first: t('trends.month'), file: `evaluations-${from}-${to}` }}
            labels={items.map(({ key = '–' }) => key)}
            series={[
              { name: t('trends.positive'), values: items.map(({ positive }) => positive) },
              { name: t('trends.negative'), values: items.map(({ negative }) => negative) },
            ]}
            more={[
              { name: t('trends.answers'), values: items.map(({ answers }) => answers) },
              { name: t('trends.closed'), values: items.map(({ closed }) => closed) },
            ]}
            empty={t('trends.evaluations.none')}
          />
        )}
      </ReadState>
    </>
  );
}

function Trends({ trends: { period, hours, weeks } }: { trends: Schema<'TrendsView'> }) {
  const { t, language } = useSpeech();
  const days = `${period.from}-${period.to}`;
  return (
    <>
      <ChartPart
        {...{ title: t('trends.hours'), first: t('trends.hour'), file: `hours-${days}`, empty: t('trends.none') }}
        labels={hours.map(({ hour }) => `${String(hour).padStart(2, '0')}:00`)}
        series={[{ name: t('trends.opened'), values: hours.map(({ opened }) => opened) }]}
      />
      <ChartPart
        {...{ title: t('trends.weeks'), first: t('trends.week'), file: `weeks-${days}`, empty: t('trends.none') }}
        labels={weeks.map(({ week }) => formatDate(week, language))}
        series={[
          { name: t('trends.met'), values: weeks.map(({ met }) => met) },
          { name: t('trends.breached'), values: weeks.map(({ breached }) => breached) },
        ]}
        more={[{ name: t('trends.opened'), values: weeks.map(({ opened }) => opened) }]}
      />
    </>
  );
}

function TeamFilter({ team, change }: { team: string; change: (team: string) => void }) {
  const { t } = useSpeech();
  const { options } = useVocabulary();
  return (
    <div className="sp-filters">
      <FilterSelect
        {...{ name: 'trends-team', label: t('wall.team'), value: team, none: t('trends.allTeams'), onChange: change }}
        options={options('teams')}
      />
    </div>
  );
}
