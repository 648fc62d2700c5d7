import { Link } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useSpeech } from '../texts/index.js';
import { StateWords } from './state.words.js';
import '../admin.css';

type Health = Schema<'InstanceHealthView'>;
/** Milliseconds between readings: instances change by themselves. */
const POLL = 10_000;

/** What runs for this tenant: how it is, and what can be done about it. */
export default function InstancesPage() {
  const { t } = useSpeech();
  const instances = useRead('/plugins', undefined, { refetchInterval: POLL });
  const columns = useColumns();
  return (
    <>
      <AreaHeading title={t('plugins.title')} />
      <ReadState of={instances}>
        {({ items }) => (
          <DataTable
            {...{ caption: t('plugins.list'), columns, rows: items, empty: t('plugins.empty') }}
            keyOf={({ instance }) => instance}
          />
        )}
      </ReadState>
    </>
  );
}

/** How taking in is and, where the instance also sends, how sending is when that is not the same. */
function States({ of: { state, sending } }: { of: Health }) {
  const { t } = useSpeech();
  if (sending === undefined || sending.state === state) return <StateWords state={state} />;
  return (
    <>
      <StateWords state={state} />
      <p>
        {t('plugins.sending')}: <StateWords state={sending.state} />
      </p>
    </>
  );
}

function useColumns(): readonly Column<Health>[] {
  const { t, of } = useSpeech();
  const { may } = useSession();
  const path = useAreaPath();
  return [
    {
      id: 'instance',
      title: t('plugins.instance'),
      cell: ({ instance }) =>
        may('plugins.manage') ? <Link to={path('plugins', instance)}>{instance}</Link> : instance,
    },
    { id: 'plugin', title: t('plugins.plugin'), cell: ({ plugin }) => plugin },
    { id: 'state', title: t('plugins.state'), cell: (health) => <States of={health} /> },
    { id: 'advice', title: t('plugins.advice'), cell: ({ advice }) => of(advice) },
    {
      id: 'progress',
      title: t('plugins.progress'),
      cell: ({ lastProgressAt: at }) => (at === undefined ? '–' : <Time at={at} form="relative" />),
    },
  ];
}
