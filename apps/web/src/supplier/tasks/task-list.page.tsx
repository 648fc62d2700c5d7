import { Button } from 'design-react-kit';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useShortcut } from '../../keys/shortcuts.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import type { Task } from '../task.types.js';
import { useSpeech, type Speech } from '../texts/index.js';
import { TaskFilter } from './task-filter.js';
import { askedOf, type Asked } from './tasks.asked.js';
import { TermCell } from './term-cell.js';
import { useTasks } from './use-tasks.js';

/** /supplier/{tenant}: the tasks of one's supplier. */
export function TaskListPage() {
  const { t } = useSpeech();
  const path = useAreaPath();
  const [query, setQuery] = useSearchParams();
  const asked = askedOf(query);
  const tasks = useTasks(asked);
  const frame = useRef<HTMLDivElement>(null);
  useShortcut('j', t('key.first'), () => frame.current?.querySelector<HTMLElement>('tr[data-row]')?.focus());
  const ask = (name: keyof Asked, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next);
  };
  const isNarrowed = asked.state !== undefined || asked.q !== undefined || asked.sort === 'due';
  return (
    <>
      <AreaHeading title={t('supplier.title')} />
      <TaskFilter key={asked.q ?? ''} asked={asked} ask={ask} />
      {asked.sort === 'due' && <p className="sp-help sp-under-filter">{t('sort.due.help')}</p>}
      <div ref={frame} className="sp-list-of-tasks">
        <ReadState of={tasks}>
          {({ pages }) => (
            <DataTable
              caption={t('list.caption')}
              captioned={false}
              columns={columnsOf(t)}
              rows={pages.flatMap(({ items }) => items)}
              keyOf={({ id }) => id}
              hrefOf={({ id }) => path('tasks', id)}
              empty={t(isNarrowed ? 'list.empty.narrowed' : 'list.empty')}
            />
          )}
        </ReadState>
      </div>
      {tasks.hasNextPage && (
        <Button
          color="primary"
          outline
          type="button"
          aria-disabled={tasks.isFetchingNextPage}
          onClick={() => void tasks.fetchNextPage()}
        >
          {t('table.more')}
        </Button>
      )}
    </>
  );
}

const columnsOf = (t: Speech['t']): readonly Column<Task>[] => [
  { id: 'number', title: t('list.number'), cell: ({ number }) => <span className="sp-row-number">{number}</span> },
  { id: 'title', title: t('list.title'), cell: (task) => <Titled task={task} /> },
  { id: 'state', title: t('list.state'), cell: ({ state }) => t(`state.${state}`) },
  { id: 'term', title: t('list.term'), cell: (task) => <TermCell task={task} /> },
  { id: 'updated', title: t('list.updated'), cell: ({ updatedAt }) => <Time at={updatedAt} form="relative" /> },
];

/** B4: what the desk asked and nobody has answered stands out. */
function Titled({ task: { title, inquiredAt } }: { task: Task }) {
  const { t } = useSpeech();
  return (
    <div>
      {title}
      {inquiredAt !== undefined && (
        <span className="sp-row-mark is-asked">
          <Icon name="warning-circle" className="icon-sm" /> {t('list.asked')}
        </span>
      )}
    </div>
  );
}
