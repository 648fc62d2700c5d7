import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Notice } from '../../components/notice.js';
import { nameIn, type Routing } from './routing.names.js';
import { useSpeech } from './texts/index.js';

type Report = Schema<'ReplayReportView'>;
type Move = Report['moves'][number];
type Ticket = Report['tickets'][number];

/** How many would go elsewhere, from where to where, and which, with both reasons. */
export function ReplayResult({ report, routing }: { report: Report; routing: Routing }) {
  const { t } = useSpeech();
  const { compared, passedOver, differing, complete, moves, tickets } = report;
  const columns = useMoves(routing);
  const changes = useTickets(routing);
  return (
    <section aria-label={t('replay.result')} className="sp-trial-result">
      <Notice tone={differing === 0 ? 'success' : 'warning'} alert>
        <p className="mb-1">
          <strong>{differing === 0 ? t('replay.none') : t('replay.differing', { count: differing })}</strong>
        </p>
        <p className="mb-0">{t('replay.compared', { compared, passedOver })}</p>
        {!complete && <p className="mb-0">{t('replay.more')}</p>}
      </Notice>
      {differing > 0 && (
        <>
          <DataTable
            {...{ caption: t('replay.moves'), columns, rows: moves, empty: '' }}
            keyOf={({ from, to }) => `${from} ${to}`}
          />
          <DataTable
            {...{ caption: t('replay.tickets'), columns: changes, rows: tickets, empty: '' }}
            keyOf={({ number }) => number}
          />
        </>
      )}
    </section>
  );
}

function useMoves({ teams }: Routing): readonly Column<Move>[] {
  const { t, of } = useSpeech();
  return [
    { id: 'from', title: t('replay.from'), cell: ({ from }) => nameIn(teams, from, of) },
    { id: 'to', title: t('replay.to'), cell: ({ to }) => nameIn(teams, to, of) },
    { id: 'tickets', title: t('replay.count'), align: 'end', cell: ({ tickets }) => tickets },
  ];
}

function useTickets({ teams }: Routing): readonly Column<Ticket>[] {
  const { t, of } = useSpeech();
  const told = ({ team, level, rule, reason }: Ticket['before']) => (
    <>
      <strong>
        {nameIn(teams, team, of)} ({level})
      </strong>
      <br />
      {rule === undefined ? of(reason) : `${rule}: ${of(reason)}`}
    </>
  );
  return [
    { id: 'number', title: t('replay.number'), cell: ({ number }) => number },
    { id: 'before', title: t('replay.before'), cell: ({ before }) => told(before) },
    { id: 'after', title: t('replay.after'), cell: ({ after }) => told(after) },
  ];
}
