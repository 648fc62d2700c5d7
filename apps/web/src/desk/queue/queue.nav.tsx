import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { useLive } from '../../live/live.provider.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { addressOf, type ListSource } from './list.source.js';
import { useSpeech } from './texts/index.js';

export type SavedView = Schema<'SavedViewView'>;

/** Milliseconds between readings while there are no live updates. */
const POLL = 30_000;

/** The queues with how much is in each, and the views people have saved. */
export function QueueNav({ source, views }: { source: ListSource; views: readonly SavedView[] }) {
  const { t, of } = useSpeech();
  const live = useLive();
  const queues = useRead('/queues', undefined, live === 'on' ? {} : { refetchInterval: POLL });
  return (
    <nav className="sp-queues" aria-label={t('queue.nav')}>
      <h2>{t('queue.queues')}</h2>
      <ReadState of={queues}>
        {({ items }) => (
          <ul>
            {items.map(({ queue, name, count, more }) => (
              <li key={queue}>
                <SourceLink to={{ kind: 'queue', queue }} current={source}>
                  <span>{of(name)}</span>
                  <span className="sp-count">
                    <span aria-hidden="true">{more ? `${count}+` : count}</span>
                    <span className="visually-hidden">{t(more ? 'queue.count.more' : 'queue.count', { count })}</span>
                  </span>
                </SourceLink>
              </li>
            ))}
          </ul>
        )}
      </ReadState>
      <h2>{t('queue.views')}</h2>
      {views.length === 0 && <p className="sp-help">{t('queue.views.none')}</p>}
      <ViewList title={t('queue.views.mine')} views={views.filter(({ team }) => team === undefined)} source={source} />
      <ViewList title={t('queue.views.team')} views={views.filter(({ team }) => team !== undefined)} source={source} />
    </nav>
  );
}

interface ViewListProps {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly source: ListSource;
}

function ViewList({ title, views, source }: ViewListProps) {
  const { t } = useSpeech();
  if (views.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {views.map(({ id, name, mine, owner }) => (
          <li key={id}>
            <SourceLink to={{ kind: 'view', id }} current={source}>
              <span>
                {name} {!mine && <span className="sp-quiet">{t('queue.views.by', { owner })}</span>}
              </span>
            </SourceLink>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SourceLinkProps {
  readonly to: ListSource;
  readonly current: ListSource;
  readonly children: ReactNode;
}

function SourceLink({ to, current, children }: SourceLinkProps) {
  const path = useAreaPath();
  const here = addressOf(to) === addressOf(current);
  return (
    <Link to={`${path()}${addressOf(to)}`} aria-current={here ? 'page' : undefined} className={here ? 'active' : ''}>
      {children}
    </Link>
  );
}
