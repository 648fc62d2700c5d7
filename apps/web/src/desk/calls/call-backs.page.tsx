import { useState } from 'react';
import { nextCursor } from '../../api/next.cursor.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Loading } from '../../components/loading.js';
import { ReadFailed } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { ChangesBar } from '../queue/changes.bar.js';
import type { ListSource } from '../queue/list.source.js';
import { useNames } from '../queue/names.js';
import { Pages, usePaging } from '../queue/pages.js';
import { TermCell } from '../queue/term.cell.js';
import type { TicketRow } from '../queue/ticket.row.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { useTicketList } from '../queue/use-ticket-list.js';
import { useSpeech } from '../queue/texts/index.js';
import { CallDialog } from './call.dialog.js';
import '../queue/queue.css';

const SOURCE: ListSource = { kind: 'queue', queue: 'call-backs' };

/** Who was promised a call, the first promised first (C8, A8). */
export default function CallBacksPage() {
  const { t } = useSpeech();
  const path = useAreaPath();
  const paging = usePaging();
  const list = useTicketList(SOURCE, paging.cursor);
  const keys = useRowKeys();
  const columns = useColumns((row) => setCalled(row));
  const [called, setCalled] = useState<TicketRow | null>(null);
  return (
    <div ref={keys.frame} onFocus={keys.onFocus}>
      <AreaHeading title={t('callBacks.title')} />
      <p>{t('callBacks.text')}</p>
      {list.isError && <ReadFailed error={list.error} retry={() => void list.refetch()} />}
      <ChangesBar count={list.changes.count} show={list.show} />
      {list.shown === undefined ? (
        !list.isError && <Loading />
      ) : (
        <DataTable
          caption={t('callBacks.title')}
          columns={columns}
          rows={list.shown.items}
          keyOf={({ number }) => number}
          hrefOf={({ number }) => path('tickets', number)}
          empty={t('callBacks.empty')}
        />
      )}
      <Pages paging={paging} next={list.shown === undefined ? null : nextCursor(list.shown)} />
      {called !== null && (
        <CallDialog
          ticket={called}
          close={(done) => {
            setCalled(null);
            if (done) void list.refresh();
          }}
        />
      )}
    </div>
  );
}

function useColumns(call: (row: TicketRow) => void): readonly Column<TicketRow>[] {
  const { t } = useSpeech();
  const names = useNames();
  const { may } = useSession();
  return [
    { id: 'number', title: t('column.number'), cell: ({ number }) => number },
    { id: 'promised', title: t('callBacks.promised'), cell: ({ callBackAt }) => <Promised at={callBackAt} /> },
    { id: 'requester', title: t('column.requester'), cell: ({ requester }) => requester ?? '' },
    { id: 'phone', title: t('callBacks.contact'), cell: ({ phone }) => <Phone number={phone} /> },
    { id: 'subject', title: t('column.subject'), cell: ({ subject }) => subject },
    { id: 'state', title: t('column.state'), cell: ({ state }) => names.state(state) },
    {
      id: 'record',
      title: t('callBacks.record'),
      cell: (row) =>
        may('ticket.follow') && (
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('callBacks.recordFor', { number: row.number })}
            onClick={() => call(row)}
          >
            {t('callBacks.record')}
          </button>
        ),
    },
  ];
}

/** How the promise stands, and the moment of it. */
function Promised({ at }: { at: string | undefined }) {
  return at === undefined ? null : <TermCell dueAt={at} />;
}

function Phone({ number }: { number: string | undefined }) {
  const { t } = useSpeech();
  if (number === undefined) return <span className="sp-quiet">{t('callBacks.noPhone')}</span>;
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>;
}
