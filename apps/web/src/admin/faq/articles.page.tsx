import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { readKey } from '../../api/use-read.js';
import { DataTable } from '../../components/data-table.js';
import { FilterSelect } from '../../components/filter-select.js';
import { Loading } from '../../components/loading.js';
import { ReadFailed } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ConfirmDialog } from '../confirm.dialog.js';
import { useSpeech } from '../texts/index.js';
import { useOpened } from '../use-opened.js';
import { useArticleColumns, type OpenArticle } from './article.columns.js';
import { ArticleDialog } from './article.dialog.js';
import '../admin.css';

const STATES = ['draft', 'published', 'retired'] as const;
const KINDS = ['faq', 'announcement'] as const;
const OF_A_PAGE = 50;

/** Frequent questions (D1) and announcements (E9). */
export default function ArticlesPage() {
  const { t } = useSpeech();
  const { opened, open, close, ended } = useOpened<OpenArticle>('/articles');
  const columns = useArticleColumns(open);
  const articles = useArticles();
  return (
    <>
      <AreaHeading title={t('faq.title')}>
        <button type="button" className="btn btn-primary btn-sm" onClick={() => open({ kind: 'write' })}>
          {t('faq.add')}
        </button>
      </AreaHeading>
      <p className="sp-lead">{t('faq.text')}</p>
      {articles.isError && <ReadFailed error={articles.error} retry={() => void articles.refetch()} />}
      {articles.data === undefined && !articles.isError && <Loading />}
      {articles.data !== undefined && (
        <DataTable
          {...{ caption: t('faq.list'), columns, empty: t('faq.empty') }}
          rows={articles.data.pages.flatMap(({ items }) => items)}
          keyOf={({ id }) => id}
          tools={<Filters />}
        />
      )}
      {articles.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={articles.isFetchingNextPage}
          onClick={() => void articles.fetchNextPage()}
        >
          {t('table.more')}
        </button>
      )}
      {opened?.kind === 'write' && (
        <ArticleDialog article={opened.article} close={close} saved={() => ended(t('faq.saved'))} />
      )}
      {opened !== null && opened.kind !== 'write' && (
        <MoveDialog open={opened} close={close} moved={() => ended(t(`faq.${opened.kind}.done`))} />
      )}
    </>
  );
}

function useAsked() {
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((one) => one === search.get('kind'));
  const state = STATES.find((one) => one === search.get('state'));
  const set = (name: string, value: string) => {
    if (value === '') search.delete(name);
    else search.set(name, value);
    setSearch(search);
  };
  return { query: { ...(kind ? { kind } : {}), ...(state ? { state } : {}) }, kind, state, set };
}

function useArticles() {
  const api = useApi();
  const { tenant } = usePortal();
  const { query } = useAsked();
  return useInfiniteQuery({
    queryKey: [...readKey(tenant, '/articles'), query],
    queryFn: ({ pageParam, signal }) =>
      api.get('/articles', {
        query: { ...query, limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

function Filters() {
  const { t } = useSpeech();
  const { kind = '', state = '', set } = useAsked();
  return (
    <>
      <FilterSelect
        name="kind"
        label={t('faq.kind')}
        none={t('faq.all')}
        options={KINDS.map((value) => ({ value, label: t(`faq.kind.${value}`) }))}
        value={kind}
        onChange={(chosen) => set('kind', chosen)}
      />
      <FilterSelect
        name="state"
        label={t('faq.state')}
        none={t('faq.all')}
        options={STATES.map((value) => ({ value, label: t(`faq.state.${value}`) }))}
        value={state}
        onChange={(chosen) => set('state', chosen)}
      />
    </>
  );
}

interface MoveDialogProps {
  readonly open: Exclude<OpenArticle, { kind: 'write' }>;
  readonly moved: () => void;
  readonly close: () => void;
}

function MoveDialog({ open: { kind, article }, moved, close }: MoveDialogProps) {
  const { t, of } = useSpeech();
  const api = useApi();
  const { id, version, title } = article;
  const given = { path: { id }, version };
  return (
    <ConfirmDialog
      title={t(`faq.${kind}.ask`, { name: of(title) })}
      text={t(`faq.${kind}.text`)}
      action={t(`faq.${kind}`)}
      perform={() =>
        kind === 'publish' ? api.post('/articles/{id}/publish', given) : api.post('/articles/{id}/retire', given)
      }
      done={moved}
      close={close}
    />
  );
}
