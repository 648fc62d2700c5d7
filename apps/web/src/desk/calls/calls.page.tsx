import { useSearchParams } from 'react-router';
import type { Api } from '../../api/api.js';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ReadState } from '../../components/read-state.js';
import { allPages, ROWS_AT_A_TIME } from '../../components/table.rows.js';
import { Time } from '../../components/time.js';
import { Link } from 'react-router';
import { useLive } from '../../live/live.provider.js';
import { useGathered } from '../../live/use-gathered.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { PAGE_SIZE } from '../queue/first.readings.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { Pages, usePaging } from '../queue/pages.js';
import { useCallerName } from './call.card.js';
import { useSpeech } from './texts/index.js';
import '../queue/queue.css';

type Call = Schema<'CallView'>;

const STATES = ['missed', 'ended', 'answered', 'ringing'] as const;
type State = (typeof STATES)[number];
/** Milliseconds. */
const [TOGETHER, POLL] = [1_000, 30_000];

const stateOf = (name: string | null): State | undefined => STATES.find((one) => one === name);

/** What the exchange says of calls, the missed ones too (A7). */
export default function CallsPage() {
  const { t } = useSpeech();
  const [params, setParams] = useSearchParams();
  const api = useApi();
  const paging = usePaging();
  const state = stateOf(params.get('state'));
  const query = {
    limit: PAGE_SIZE,
    ...(state === undefined ? {} : { state }),
    ...(paging.cursor === null ? {} : { cursor: paging.cursor }),
  };
  const live = useLive();
  const read = useRead('/calls', { query }, { keep: true, staleTime: 0, refetchInterval: POLL });
  const soon = useGathered(() => void read.refetch(), TOGETHER);
  useLive({ call: soon, callBack: soon, missed: soon });
  const columns = useColumns();
  const path = useAreaPath();
  return (
    <div aria-busy={live === 'lost'}>
      <AreaHeading title={t('calls.title')} />
      <p>{t('calls.text')}</p>
      <ReadState of={read}>
        {(page) => (
          <>
            <DataTable
              caption={t('calls.title')}
              captioned={false}
              columns={columns}
              rows={page.items}
              keyOf={({ id }) => id}
              hrefOf={({ id }) => `${path('call')}?call=${id}`}
              empty={t('calls.empty')}
              file={{ name: 'calls', all: () => allCalls(api, state) }}
              tools={
                <FilterSelect
                  name="calls-state"
                  label={t('calls.state')}
                  value={state ?? ''}
                  none={t('calls.all')}
                  options={STATES.map((one) => ({ value: one, label: t(`calls.state.${one}`) }))}
                  onChange={(one) => setParams(one === '' ? {} : { state: one })}
                />
              }
            />
            <Pages paging={paging} next={nextCursor(page)} />
          </>
        )}
      </ReadState>
    </div>
  );
}

const allCalls = (api: Api, state: State | undefined) =>
  allPages((cursor) => {
    const narrowed = { ...(state === undefined ? {} : { state }), ...(cursor === '' ? {} : { cursor }) };
    return api.get('/calls', { query: { limit: ROWS_AT_A_TIME, ...narrowed } });
  });

function useColumns(): readonly Column<Call>[] {
  const { t, of } = useSpeech();
  const path = useAreaPath();
  const nameOf = useCallerName();
  const moment = useMomentText();
  return [
    {
      id: 'number',
      title: t('calls.number'),
      cell: ({ number }) => nameOf(number),
    },
    { id: 'at', title: t('calls.at'), cell: ({ at }) => <Time at={at} />, text: ({ at }) => moment(at) },
    { id: 'state', title: t('calls.state'), cell: ({ state }) => t(`calls.state.${stateOf(state) ?? 'ended'}`) },
    {
      id: 'line',
      title: t('calls.line'),
      cell: ({ line, queue }) => [of(line.name), queue].filter(Boolean).join(' · '),
    },
    {
      ...{ id: 'waited', title: t('calls.waited'), align: 'end' as const },
      cell: ({ waited }) => (waited === undefined ? '' : t('calls.seconds', { seconds: waited })),
    },
    {
      id: 'ticket',
      text: ({ ticket }) => ticket ?? '',
      title: t('calls.ticket'),
      cell: ({ ticket }) => (ticket === undefined ? '' : <Link to={path('tickets', ticket)}>{ticket}</Link>),
    },
  ];
}
