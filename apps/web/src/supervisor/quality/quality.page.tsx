import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../../api/api.js';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { readKey } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ReadState } from '../../components/read-state.js';
import { allPages, ROWS_AT_A_TIME } from '../../components/table.rows.js';
import { Time } from '../../components/time.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import type { Review } from '../../staff/quality/review.sheet.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useSpeech } from '../texts/index.js';
import { PickDialog } from './pick.dialog.js';
import { SampleDialog } from './sample.dialog.js';

const OF_A_PAGE = 25;
const STATES = ['drawn', 'reviewed'] as const;

/** Handled tickets to be judged, and those that were (A10). */
export default function QualityPage() {
  const { t } = useSpeech();
  const path = useAreaPath();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<'sample' | 'pick' | null>(null);
  const state = STATES.find((one) => one === params.get('state'));
  const operator = params.get('operator') ?? '';
  const api = useApi();
  const reviews = useReviews({ state, operator });
  const columns = useColumns();
  const narrow = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return (
    <>
      <AreaHeading title={t('quality.title')}>
        <button type="button" className="btn btn-primary btn-sm" onClick={() => setOpen('sample')}>
          {t('quality.draw')}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen('pick')}>
          {t('quality.pick')}
        </button>
      </AreaHeading>
      <p className="sp-lead">{t('quality.text')}</p>
      <Filters {...{ state, operator, narrow }} />
      <ReadState of={reviews}>
        {({ pages }) => (
          <DataTable
            {...{ caption: t('quality.list'), columns, empty: t('quality.empty') }}
            rows={pages.flatMap(({ items }) => items)}
            keyOf={({ id }) => id}
            file={{ name: 'reviews', all: () => allReviews(api, { state, operator }) }}
            hrefOf={({ id }) => path('quality', id)}
          />
        )}
      </ReadState>
      {reviews.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={reviews.isFetchingNextPage}
          onClick={() => void reviews.fetchNextPage()}
        >
          {t('table.more')}
        </button>
      )}
      {open === 'sample' && <SampleDialog close={() => setOpen(null)} drawn={() => void reviews.refetch()} />}
      {open === 'pick' && (
        <PickDialog close={() => setOpen(null)} picked={(id) => void navigate(path('quality', id))} />
      )}
    </>
  );
}

interface Asked {
  readonly state: (typeof STATES)[number] | undefined;
  readonly operator: string;
}

function useReviews({ state, operator }: Asked) {
  const api = useApi();
  const { tenant } = usePortal();
  const query = { ...(state === undefined ? {} : { state }), ...(operator === '' ? {} : { operator }) };
  return useInfiniteQuery({
    queryKey: readKey(tenant, '/quality/reviews', undefined, query),
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return api.get('/quality/reviews', { query: { ...query, ...page }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

const allReviews = (api: Api, { state, operator }: Asked) =>
  allPages((cursor) => {
    const narrowed = { ...(state === undefined ? {} : { state }), ...(operator === '' ? {} : { operator }) };
    const query = { ...narrowed, limit: ROWS_AT_A_TIME, ...(cursor === '' ? {} : { cursor }) };
    return api.get('/quality/reviews', { query });
  });

function Filters({ state, operator, narrow }: Asked & { narrow: (name: string, value: string) => void }) {
  const { t } = useSpeech();
  const { people } = useVocabulary();
  return (
    <div className="sp-filters">
      <FilterSelect
        {...{ name: 'quality-state', label: t('quality.state'), value: state ?? '', none: t('quality.state.any') }}
        options={STATES.map((value) => ({ value, label: t(`quality.state.${value}`) }))}
        onChange={(value) => narrow('state', value)}
      />
      <FilterSelect
        {...{ name: 'quality-operator', label: t('wall.person'), value: operator, none: t('quality.anybody') }}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => narrow('operator', value)}
      />
    </div>
  );
}

function useColumns(): readonly Column<Review>[] {
  const { t } = useSpeech();
  const { say } = useVocabulary();
  const moment = useMomentText();
  return [
    { id: 'ticket', title: t('quality.ticket'), cell: ({ ticket }) => <span className="sp-row-number">{ticket}</span> },
    { id: 'operator', title: t('wall.person'), cell: ({ operator }) => operator.name },
    { id: 'team', title: t('wall.team'), cell: ({ team }) => say('teams', team) },
    {
      id: 'state',
      title: t('quality.state'),
      cell: ({ state }) => t(state === 'drawn' ? 'quality.state.drawn' : 'quality.state.reviewed'),
    },
    { id: 'result', title: t('quality.result'), align: 'end', cell: ({ result }) => result ?? '–' },
    {
      id: 'how',
      title: t('quality.how'),
      cell: ({ picked, seed = '' }) => (picked ? t('quality.picked') : t('quality.drawn', { seed })),
    },
    {
      id: 'comment',
      title: t('quality.comment'),
      cell: ({ comment }) => t(comment === undefined ? 'quality.comment.no' : 'quality.comment.yes'),
    },
    {
      id: 'at',
      title: t('quality.at'),
      cell: ({ drawnAt, reviewedAt }) => <Time at={reviewedAt ?? drawnAt} />,
      text: ({ drawnAt, reviewedAt }) => moment(reviewedAt ?? drawnAt),
    },
  ];
}
