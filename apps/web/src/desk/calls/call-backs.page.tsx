import { useState } from 'react';
import type { Api } from '../../api/api.js';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Loading } from '../../components/loading.js';
import { Notice } from '../../components/notice.js';
import { ReadFailed } from '../../components/read-state.js';
import { allPages, ROWS_AT_A_TIME } from '../../components/table.rows.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useNow } from '../../time/use-now.js';
import { ChangesBar } from '../queue/changes.bar.js';
import { Pages, usePaging } from '../queue/pages.js';
import { TermCell } from '../queue/term.cell.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { CallDialog } from './call.dialog.js';
import { isOutcome } from './call.outcomes.js';
import { useSpeech } from './texts/index.js';
import { pressing } from './pressing.calls.js';
import { useCallBacks, type WaitingCall } from './use-call-backs.js';
import '../queue/queue.css';

const MINUTE = 60_000;

/** Who was promised a call and who called in vain, the first promised first (C8, A8). */
export default function CallBacksPage() {
  const { t } = useSpeech();
  const api = useApi();
  const paging = usePaging();
  const list = useCallBacks(paging.cursor);
  const keys = useRowKeys();
  const hrefOf = useAddress();
  const columns = useColumns((row) => setCalled(row));
  const [called, setCalled] = useState<WaitingCall | null>(null);
  const { shown, failed } = list;
  return (
    <div ref={keys.frame} onFocus={keys.onFocus}>
      <AreaHeading title={t('callBacks.title')} />
      <p>{t('waiting.text')}</p>
      {failed !== null && <ReadFailed error={failed} retry={() => void list.refresh()} />}
      {shown !== undefined && <Pressing items={shown.items} />}
      <ChangesBar count={list.changes.count} show={list.show} />
      {shown === undefined ? (
        failed === null && <Loading />
      ) : (
        <DataTable
          caption={t('callBacks.title')}
          captioned={false}
          columns={columns}
          rows={shown.items}
          keyOf={keyOf}
          hrefOf={hrefOf}
          empty={t('callBacks.empty')}
          file={{ name: 'call-backs', all: () => allCallBacks(api) }}
        />
      )}
      <Pages paging={paging} next={shown === undefined ? null : nextCursor(shown)} />
      {called !== null && (
        <CallDialog
          call={called}
          close={(done) => {
            setCalled(null);
            if (done) void list.refresh();
          }}
        />
      )}
    </div>
  );
}

const allCallBacks = (api: Api) =>
  allPages((cursor) =>
    api.get('/call-backs', { query: { limit: ROWS_AT_A_TIME, ...(cursor === '' ? {} : { cursor }) } }),
  );

const keyOf = ({ ticket, id }: WaitingCall): string => ticket ?? id;

/** A promise that was not kept in time is said before anything else, and one that may still be. */
function Pressing({ items }: { items: readonly WaitingCall[] }) {
  const { t } = useSpeech();
  const now = useNow(MINUTE);
  return pressing(items, now).map(({ how, count }) => (
    <Notice key={how} tone="warning">
      {count === 1 ? t(`waiting.${how}.one`) : t(`waiting.${how}.many`, { count })}
    </Notice>
  ));
}

/** The ticket; or, of somebody who only called, the form in which it is registered. */
function useAddress(): (row: WaitingCall) => string {
  const path = useAreaPath();
  return ({ ticket, phone = '' }) =>
    ticket === undefined ? `${path('call')}?phone=${encodeURIComponent(phone)}` : path('tickets', ticket);
}

function useColumns(call: (row: WaitingCall) => void): readonly Column<WaitingCall>[] {
  const { t } = useSpeech();
  const { may } = useSession();
  const moment = useMomentText();
  const why = useWhy();
  const attempts = useAttempts();
  return [
    { id: 'who', title: t('waiting.who'), cell: ({ ticket, phone }) => ticket ?? phone ?? '' },
    {
      id: 'promised',
      title: t('callBacks.promised'),
      cell: ({ dueAt }) => <TermCell dueAt={dueAt} />,
      text: (row) => moment(row.dueAt),
    },
    { id: 'requester', title: t('column.requester'), cell: ({ name }) => name ?? '' },
    {
      id: 'phone',
      title: t('callBacks.contact'),
      cell: ({ phone }) => <Phone number={phone} />,
      text: (row) => row.phone ?? '',
    },
    { id: 'why', title: t('waiting.why'), cell: why },
    { id: 'attempts', title: t('waiting.attempts'), cell: attempts },
    {
      id: 'record',
      text: null,
      title: t('callBacks.record'),
      cell: (row) =>
        may('ticket.follow') && (
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('callBacks.recordFor', { number: keyNameOf(row) })}
            onClick={() => call(row)}
          >
            {t('callBacks.record')}
          </button>
        ),
    },
  ];
}

/** What the row is called aloud. */
export const keyNameOf = ({ ticket, phone, id }: WaitingCall): string => ticket ?? phone ?? id;

function useWhy(): (row: WaitingCall) => string {
  const { t, of } = useSpeech();
  return ({ subject, missed, line }) => {
    if (line === undefined) return subject ?? '';
    const on = { line: of(line.name), count: missed };
    return t(missed === 1 ? 'waiting.missed.one' : 'waiting.missed.many', on);
  };
}

function useAttempts(): (row: WaitingCall) => string {
  const { t } = useSpeech();
  return ({ attempts, lastOutcome }) => {
    if (attempts === 0 || lastOutcome === undefined || !isOutcome(lastOutcome)) return t('waiting.attempts.none');
    return t('waiting.attempts.last', { count: attempts, outcome: t(`callBacks.outcome.${lastOutcome}`) });
  };
}

function Phone({ number }: { number: string | undefined }) {
  const { t } = useSpeech();
  if (number === undefined) return <span className="sp-quiet">{t('callBacks.noPhone')}</span>;
  return (
    <a className="sp-whole" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  );
}
