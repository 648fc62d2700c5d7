import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.context.js';
import { nextCursor } from '../../../api/next.cursor.js';
import type { Schema } from '../../../api/routes.js';
import { Empty } from '../../../components/empty.js';
import { FilterSelect } from '../../../components/filter-select.js';
import { Loading } from '../../../components/loading.js';
import { ReadFailed } from '../../../components/read-state.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { placeName } from '../../request/place.name.js';
import { useSpeech } from '../../texts/later.js';

type Article = Schema<'PublishedArticleView'>;
const OF_A_PAGE = 25;

/** D1: what is asked often, by topic and by words. What is looked for is in the address. */
export default function FaqPage() {
  const { t, of } = useSpeech();
  const { name } = usePortal();
  const [search] = useSearchParams();
  const asked = { q: search.get('q') ?? '', area: search.get('area') ?? '' };
  const faq = useFaq(asked);
  const items = faq.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeading title={t('faq.title')} site={of(name)}>
        {t('faq.title')}
      </PageHeading>
      <p className="lead">{t('faq.text')}</p>
      <FaqSearch key={asked.q} {...asked} />
      {faq.isError && <ReadFailed error={faq.error} retry={() => void faq.refetch()} />}
      {faq.data === undefined && !faq.isError && <Loading />}
      {faq.data !== undefined && (
        <div role="region" aria-label={t('faq.list')} aria-live="polite">
          {items.length === 0 ? (
            <Empty text={t(asked.q || asked.area ? 'faq.none' : 'faq.empty')} />
          ) : (
            <Found items={items} />
          )}
        </div>
      )}
      {faq.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={faq.isFetchingNextPage}
          onClick={() => void faq.fetchNextPage()}
        >
          {t('table.more')}
        </button>
      )}
    </>
  );
}

function useFaq({ q, area }: { q: string; area: string }) {
  const api = useApi();
  const { tenant } = usePortal();
  const { language } = useSpeech();
  const query = { language, limit: OF_A_PAGE, ...(q === '' ? {} : { q }), ...(area === '' ? {} : { area }) };
  return useInfiniteQuery({
    queryKey: ['api', tenant, '/faq', query],
    queryFn: ({ pageParam, signal }) =>
      api.get('/faq', { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

function FaqSearch({ q, area }: { q: string; area: string }) {
  const { t, of } = useSpeech();
  const { classification } = usePortal();
  const [, setSearch] = useSearchParams();
  const [words, setWords] = useState(q);
  const look = (next: { q: string; area: string }) =>
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')));
  return (
    <form
      role="search"
      className="sp-faq-search"
      onSubmit={(event) => {
        event.preventDefault();
        look({ q: words.trim(), area });
      }}
    >
      <div className="sp-filter-field">
        <label htmlFor="faq-words">{t('faq.words')}</label>
        <input
          id="faq-words"
          type="search"
          name="q"
          className="form-control"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <FilterSelect
        name="faq-area"
        label={t('field.area.short')}
        none={t('faq.everywhere')}
        options={classification.map(({ id, name }) => ({ value: id, label: of(name) }))}
        value={area}
        onChange={(chosen) => look({ q: words.trim(), area: chosen })}
      />
      <button type="submit" className="btn btn-primary">
        {t('faq.search')}
      </button>
    </form>
  );
}

function Found({ items }: { items: readonly Article[] }) {
  const { of } = useSpeech();
  const portal = usePortal();
  return (
    <ul className="sp-faq">
      {items.map(({ id, title, place }) => (
        <li key={id}>
          <Link to={`/${portal.tenant}/faq/${id}`}>{of(title)}</Link>
          {place && <span className="sp-help">{placeName(portal, place, of)}</span>}
        </li>
      ))}
    </ul>
  );
}
