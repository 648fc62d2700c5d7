import { useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useDeskKey } from '../keys/use-desk-key.js';
import { ColumnChooser } from './column.chooser.js';
import { FilterBar } from './filter.bar.js';
import {
  addressOf,
  filterFromApi,
  keyOf,
  SORTS,
  sourceOf,
  type Filter,
  type ListSource,
  type Sort,
} from './list.source.js';
import { QueueNav, type SavedView } from './queue.nav.js';
import { TicketList } from './ticket.list.js';
import { useColumns } from './use-columns.js';
import { ViewTools } from './view.tools.js';
import { useSpeech } from './texts/index.js';
import './queue.css';

const NO_VIEWS: readonly SavedView[] = [];

/** Where the desk begins: what there is to do, in the order in which to do it. */
export function QueuePage() {
  const { t } = useSpeech();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const path = useAreaPath();
  const { may } = useSession();
  const words = useRef<HTMLInputElement>(null);
  const views = useRead('/saved-views', undefined, { enabled: may('view.keep') }).data?.items ?? NO_VIEWS;
  const queues = useRead('/queues').data?.items;
  const source = sourceOf(params);
  const view = source.kind === 'view' ? views.find(({ id }) => id === source.id) : undefined;
  const asked = askedOf(source, view);
  const columns = useColumns(view?.columns, keyOf(source));
  const title = useTitle(source, view, queues);
  useDeskKey('search', () => words.current?.focus());
  return (
    <>
      <AreaHeading title={title}>
        {may('ticket.register') && (
          <Link className="btn btn-primary btn-sm" to={path('call')}>
            {t('queue.call')}
          </Link>
        )}
      </AreaHeading>
      <div className="sp-desk">
        <QueueNav source={source} views={views} />
        <div className="sp-desk-main">
          <FilterBar key={keyOf(source)} source={source} {...asked} field={words} />
          <div className="sp-list-tools">
            <ColumnChooser {...columns} />
            {may('view.keep') && <ViewTools view={view} {...asked} columns={columns.chosen} source={source} />}
          </div>
          <TicketList
            key={`list ${keyOf(source)}`}
            source={source}
            title={title}
            columns={columns.chosen}
            sort={source.kind === 'queue' ? null : asked.sort}
            changeSort={(sort) =>
              void navigate(`${path()}${addressOf({ kind: 'search', filter: asked.filter, sort })}`)
            }
          />
        </div>
      </div>
    </>
  );
}

/** By what is narrowed and sorted, whatever the source: where a search begins from. */
function askedOf(source: ListSource, view: SavedView | undefined): { readonly filter: Filter; readonly sort: Sort } {
  if (source.kind === 'search') return { filter: source.filter, sort: source.sort };
  if (view === undefined) return { filter: {}, sort: '-openedAt' };
  return { filter: filterFromApi(view.filter), sort: SORTS.find((sort) => sort === view.sort) ?? '-openedAt' };
}

type Queues = readonly { readonly queue: string; readonly name: { readonly it: string; readonly en: string } }[];

function useTitle(source: ListSource, view: SavedView | undefined, queues: Queues | undefined): string {
  const { t, of } = useSpeech();
  if (source.kind === 'search') return t('queue.found');
  if (source.kind === 'view') return view?.name ?? t('queue.title');
  const queue = queues?.find((one) => one.queue === source.queue);
  return queue === undefined ? t('queue.title') : of(queue.name);
}
