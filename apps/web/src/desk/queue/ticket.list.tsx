import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { DataTable } from '../../components/data-table.js';
import { Loading } from '../../components/loading.js';
import { ReadFailed } from '../../components/read-state.js';
import { useAction } from '../../form/use-action.js';
import { useAnnounce } from '../../layout/announcer.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useDeskKey } from '../keys/use-desk-key.js';
import { BulkDialog } from './bulk/bulk.dialog.js';
import type { BulkAction } from './bulk/bulk.actions.js';
import { ChangesBar } from './changes.bar.js';
import { keepList, lastList, nextAfter } from './last.list.js';
import { columnsOf, sortBy } from './list.columns.js';
import { wholeList } from './list.query.js';
import { addressOf, type ListSource, type Sort } from './list.source.js';
import { useNames } from './names.js';
import { Pages, usePaging } from './pages.js';
import type { ColumnName } from './ticket.row.js';
import { useRowKeys } from './use-row-keys.js';
import { useSeen } from './use-seen.js';
import { useTicketList, type TicketList as List } from './use-ticket-list.js';
import { useSpeech } from './texts/index.js';

export interface TicketListProps {
  readonly source: ListSource;
  readonly title: string;
  readonly columns: readonly ColumnName[];
  /** Null: the server's own order. */
  readonly sort: Sort | null;
  readonly changeSort: (sort: Sort) => void;
}

/** The tickets of a queue, a view or a search: to look through, choose from, act upon. */
export function TicketList({ source, title, columns, sort, changeSort }: TicketListProps) {
  const speech = useSpeech();
  const { t } = speech;
  const paging = usePaging();
  const list = useTicketList(source, paging.cursor);
  const path = useAreaPath();
  const names = useNames();
  const seen = useSeen();
  const moment = useMomentText();
  const api = useApi();
  const keys = useRowKeys();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState<{ readonly numbers: readonly string[]; readonly action: BulkAction | null } | null>(
    null,
  );
  const rows = list.shown?.items ?? [];
  const picked = rows.filter(({ number }) => chosen.has(number)).map(({ number }) => number);
  useListKeys({ list, source, current: keys.current, picked, chosen, setChosen, openBulk: setBulk });
  const { changes } = list;
  const shownColumns = useMemo(
    () => columnsOf(columns, { speech, names, seen, changes, moment }),
    [columns, speech, names, seen, changes, moment],
  );
  const order = list.shown?.order?.map(speech.of).join(', ');
  const sorting =
    sort === null
      ? undefined
      : {
          by: sort.replace('-', ''),
          descending: sort.startsWith('-'),
          change: (by: string, descending: boolean) => changeSort(sortBy(by, descending)),
        };
  return (
    <div ref={keys.frame} onFocus={keys.onFocus} aria-busy={list.busy} className="sp-list-of-tickets">
      {list.isError && <ReadFailed error={list.error} retry={() => void list.refetch()} />}
      <ChangesBar count={changes.count} show={list.show} />
      {order !== undefined && <p className="sp-help">{t('queue.order', { order })}</p>}
      {picked.length > 0 && (
        <div className="sp-chosen">
          <span>{t('queue.chosen', { count: picked.length })}</span>
          <button
            type="button"
            className="btn btn-primary btn-xs"
            onClick={() => setBulk({ numbers: picked, action: null })}
          >
            {t('queue.bulk')}
          </button>
          <button type="button" className="btn btn-link btn-xs" onClick={() => setChosen(new Set())}>
            {t('queue.chosen.clear')}
          </button>
        </div>
      )}
      {list.shown === undefined ? (
        !list.isError && <Loading />
      ) : (
        <DataTable
          caption={title}
          captioned={false}
          columns={shownColumns}
          rows={rows}
          keyOf={({ number }) => number}
          hrefOf={({ number }) => path('tickets', number)}
          sorting={sorting}
          selection={{ chosen, change: setChosen, nameOf: (number) => number }}
          empty={t(source.kind === 'search' ? 'queue.empty.search' : 'queue.empty')}
          file={{ name: 'tickets', all: () => wholeList(api, source) }}
          rowClass={({ number }) => (changes.gone.has(number) ? 'is-gone' : '')}
        />
      )}
      <Pages paging={paging} next={list.shown === undefined ? null : nextCursor(list.shown)} />
      {bulk !== null && (
        <BulkDialog
          {...bulk}
          close={(done) => {
            setBulk(null);
            if (!done) return;
            setChosen(new Set());
            void list.refresh();
          }}
        />
      )}
    </div>
  );
}

interface ListKeys {
  readonly list: List;
  readonly source: ListSource;
  readonly current: () => string | null;
  readonly picked: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly openBulk: (bulk: { readonly numbers: readonly string[]; readonly action: BulkAction | null }) => void;
}

/** What letters do with the row the hand is on, or with those chosen. */
function useListKeys({ list, source, current, picked, chosen, setChosen, openBulk }: ListKeys): void {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const { tenant } = usePortal();
  const { may } = useSession();
  const navigate = useNavigate();
  const path = useAreaPath();
  const take = useTakeCharge(list.refresh);
  const { shown } = list;
  const numbers = shown?.items.map(({ number }) => number) ?? [];
  const address = addressOf(source);
  useEffect(() => {
    if (shown !== undefined)
      keepList(tenant, {
        address,
        numbers: shown.items.map(({ number }) => number),
        opened: lastList(tenant)?.opened ?? null,
      });
  }, [tenant, address, shown]);
  const open = (number: string | null, doing?: string) => {
    if (number === null) return;
    void navigate(`${path('tickets', number)}${doing === undefined ? '' : `?do=${doing}`}`);
  };
  const upon = (act: (number: string) => void) => () => {
    const number = current();
    if (number !== null) act(number);
  };
  const all = (action: BulkAction) => () => {
    const number = current();
    if (picked.length > 0) openBulk({ numbers: picked, action });
    else if (number !== null) openBulk({ numbers: [number], action });
  };
  useDeskKey(
    'open',
    upon((number) => open(number)),
  );
  useDeskKey('nextTicket', () => open(nextAfter({ numbers }, lastList(tenant)?.opened ?? null)), numbers.length > 0);
  useDeskKey(
    'choose',
    upon((number) => {
      const after = new Set(chosen);
      if (!after.delete(number)) after.add(number);
      setChosen(after);
      announce(t('queue.chosen', { count: after.size }));
    }),
  );
  useDeskKey('takeCharge', () => (picked.length > 0 ? all('take-charge')() : upon(take)()), may('ticket.take-charge'));
  useDeskKey('classify', all('classify'), may('ticket.work'));
  useDeskKey(
    'answer',
    upon((number) => open(number, 'resolve')),
    may('ticket.work'),
  );
  useDeskKey(
    'escalate',
    upon((number) => open(number, 'escalate')),
    may('ticket.work'),
  );
  useDeskKey('bulk', () => openBulk({ numbers: picked, action: null }), picked.length > 0);
}

/** Takes charge of a ticket without leaving the list. */
function useTakeCharge(refresh: () => Promise<void>): (number: string) => void {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const action = useAction((number: string, key) =>
    api.post('/tickets/{number}/take-charge', { path: { number }, body: {}, key }),
  );
  return (number) =>
    void action.run(number).then(async (ended) => {
      if (ended.kind === 'done') notify.done(t('queue.taken', { number }));
      if (ended.kind === 'failed' || ended.kind === 'stale') notify.failed(ended.failure);
      if (ended.kind !== 'busy') await refresh();
    });
}
