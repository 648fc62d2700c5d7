import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../../api/api.js';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import type { Schema } from '../../api/routes.js';
import { readKey, useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { allPages, ROWS_AT_A_TIME } from '../../components/table.rows.js';
import { Time } from '../../components/time.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { PAGE_SIZE } from '../queue/first.readings.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useNames } from '../queue/names.js';
import { Pages, usePaging } from '../queue/pages.js';
import { TermCell } from '../queue/term.cell.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { useSpeech } from '../queue/texts/index.js';
import { CheckDialog } from './check.dialog.js';
import '../queue/queue.css';

type Check = Schema<'ClosureCheckView'>;
/** Milliseconds between readings while there are no live updates; checks come by the day. */
const POLL = 60_000;

/** Whom to ask whether it works now, the most urgent first (B15). */
export default function ClosurePage() {
  const { t } = useSpeech();
  const path = useAreaPath();
  const { tenant } = usePortal();
  const queries = useQueryClient();
  const api = useApi();
  const paging = usePaging();
  const live = useLive();
  const keys = useRowKeys();
  const query = { limit: PAGE_SIZE, ...(paging.cursor === null ? {} : { cursor: paging.cursor }) };
  const checks = useRead(
    '/closure-checks',
    { query },
    { keep: true, ...(live === 'on' ? {} : { refetchInterval: POLL }) },
  );
  const [checked, setChecked] = useState<Check | null>(null);
  const columns = useColumns(setChecked);
  return (
    <div ref={keys.frame} onFocus={keys.onFocus}>
      <AreaHeading title={t('closure.title')} />
      <p>{t('closure.text')}</p>
      <ReadState of={checks}>
        {(page) => (
          <>
            <DataTable
              caption={t('closure.title')}
              captioned={false}
              columns={columns}
              rows={page.items}
              keyOf={({ number }) => number}
              hrefOf={({ number }) => path('tickets', number)}
              empty={t('closure.empty')}
              file={{ name: 'closure-checks', all: () => allChecks(api) }}
            />
            <Pages paging={paging} next={nextCursor(page)} />
          </>
        )}
      </ReadState>
      {checked !== null && (
        <CheckDialog
          check={checked}
          close={(done) => {
            setChecked(null);
            if (done) void queries.invalidateQueries({ queryKey: readKey(tenant, '/closure-checks') });
          }}
        />
      )}
    </div>
  );
}

const allChecks = (api: Api) =>
  allPages((cursor) =>
    api.get('/closure-checks', { query: { limit: ROWS_AT_A_TIME, ...(cursor === '' ? {} : { cursor }) } }),
  );

function useColumns(check: (row: Check) => void): readonly Column<Check>[] {
  const { t } = useSpeech();
  const names = useNames();
  const { may } = useSession();
  const moment = useMomentText();
  return [
    { id: 'number', title: t('column.number'), cell: ({ number }) => number },
    {
      id: 'dueAt',
      title: t('closure.due'),
      cell: ({ dueAt }) => <TermCell dueAt={dueAt} />,
      text: (row) => moment(row.dueAt),
    },
    { id: 'requester', title: t('column.requester'), cell: ({ requester }) => requester.name },
    {
      id: 'contact',
      title: t('closure.contact'),
      cell: ({ requester: { phone, email } }) => [phone, email].filter(Boolean).join(' · '),
    },
    { id: 'subject', title: t('column.subject'), cell: ({ subject }) => subject },
    {
      id: 'team',
      title: t('column.team'),
      cell: ({ team }) => (team === undefined ? t('queue.noTeam') : names.team(team)),
    },
    {
      id: 'resolvedAt',
      title: t('closure.resolved'),
      cell: ({ resolvedAt }) => <Time at={resolvedAt} />,
      text: (row) => moment(row.resolvedAt),
    },
    {
      id: 'attempts',
      title: t('closure.attempts'),
      cell: ({ attempts, unanswered }) => t('closure.attempts.count', { attempts, unanswered }),
    },
    {
      id: 'check',
      text: null,
      title: t('closure.check'),
      cell: (row) =>
        may('ticket.follow') && (
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('closure.checkFor', { number: row.number })}
            onClick={() => check(row)}
          >
            {t('closure.check')}
          </button>
        ),
    },
  ];
}
