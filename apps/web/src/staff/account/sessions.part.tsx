import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { readKey, useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { agentWords } from './agent.words.js';

type Row = Schema<'SessionView'>;

/** Where one is logged in, and ending what one does not know. */
export function SessionsPart() {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const own = useSession().id;
  const sessions = useRead('/my-account/sessions', { query: { limit: 100 } });
  const ended = useAction((id: string) => api.post('/my-account/sessions/{id}/end', { path: { id } }));
  const end = async (id: string) => {
    const outcome = await ended.run(id);
    if (outcome.kind === 'done') notify.done(t('account.sessions.ended'));
    if (outcome.kind === 'failed') notify.failed(outcome.failure);
    await queries.invalidateQueries({ queryKey: readKey(tenant, '/my-account/sessions') });
  };
  const columns: readonly Column<Row>[] = [
    {
      id: 'agent',
      title: t('account.sessions.browser'),
      cell: ({ agent }) => <span title={agent}>{agentWords(agent)}</span>,
    },
    { id: 'address', title: t('account.sessions.address'), cell: ({ address }) => address },
    { id: 'since', title: t('account.sessions.since'), cell: ({ openedAt }) => <Time at={openedAt} /> },
    { id: 'seen', title: t('account.sessions.seen'), cell: ({ seenAt }) => <Time at={seenAt} /> },
    {
      id: 'end',
      title: t('account.sessions.end'),
      cell: ({ id, address }) =>
        id === own ? (
          t('account.sessions.this')
        ) : (
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('account.sessions.endOf', { address })}
            onClick={() => void end(id)}
          >
            {t('account.sessions.end')}
          </button>
        ),
    },
  ];
  return (
    <section aria-labelledby="sessions-part">
      <h2 id="sessions-part">{t('account.sessions')}</h2>
      <ReadState of={sessions}>
        {({ items }) => (
          <DataTable
            caption={t('account.sessions')}
            captioned={false}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            empty={t('account.sessions.none')}
          />
        )}
      </ReadState>
    </section>
  );
}
