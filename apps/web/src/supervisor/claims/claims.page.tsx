import { useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { Term } from '../term.js';
import { useSpeech } from '../texts/index.js';
import { TicketLink } from '../ticket.link.js';

type Reminded = Schema<'RemindedView'>;
type Complaint = Schema<'ComplaintView'>;
/** What both are. */
type Claim = Pick<Complaint, keyof Complaint & keyof Reminded>;
const ORDERS = ['number', 'age'] as const;
/** Milliseconds between readings. */
const POLL = 60_000;

/** Solleciti by number or age, and reclami with who answers and by when (C4); each leads to its ticket. */
export default function ClaimsPage() {
  const { t } = useSpeech();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('number');
  const reminded = useRead('/views/reminders', { query: { order } }, { keep: true, refetchInterval: POLL });
  const complaints = useRead('/views/complaints', undefined, { refetchInterval: POLL });
  const columns = useColumns();
  return (
    <>
      <AreaHeading title={t('claims.title')} />
      <ReadState of={reminded}>
        {({ items, more }) => (
          <>
            <DataTable
              {...{ caption: t('claims.reminders'), columns: columns.reminded, rows: items }}
              empty={t('claims.reminders.none')}
              file={{ name: 'reminders' }}
              keyOf={({ number }) => number}
              tools={
                <FilterSelect
                  {...{ name: 'claims-order', label: t('claims.order'), value: order, none: null }}
                  options={ORDERS.map((value) => ({ value, label: t(`claims.order.${value}`) }))}
                  onChange={(value) => setOrder(ORDERS.find((one) => one === value) ?? 'number')}
                />
              }
            />
            {more && <p>{t('claims.more', { count: items.length })}</p>}
          </>
        )}
      </ReadState>
      <ReadState of={complaints}>
        {({ items, more }) => (
          <>
            <DataTable
              {...{ caption: t('claims.complaints'), columns: columns.complaints, rows: items }}
              empty={t('claims.complaints.none')}
              file={{ name: 'complaints' }}
              keyOf={({ number }) => number}
            />
            {more && <p>{t('claims.more', { count: items.length })}</p>}
          </>
        )}
      </ReadState>
    </>
  );
}

function useColumns() {
  const { t } = useSpeech();
  const { say } = useVocabulary();
  const moment = useMomentText();
  const number: Column<Claim> = {
    id: 'number',
    title: t('claims.ticket'),
    cell: (row) => <TicketLink number={row.number} />,
    text: (row) => row.number,
  };
  const shared: readonly Column<Claim>[] = [
    { id: 'subject', title: t('claims.subject'), cell: ({ subject }) => subject },
    { id: 'state', title: t('claims.state'), cell: ({ state }) => say('states', state) },
    {
      id: 'who',
      title: t('claims.who'),
      cell: ({ team, assignee }) =>
        [assignee?.name, say('teams', team)].filter(Boolean).join(' · ') || t('board.nobody'),
    },
    {
      id: 'due',
      title: t('claims.due'),
      cell: ({ dueAt }) => <Term dueAt={dueAt} />,
      text: (row) => moment(row.dueAt),
    },
  ];
  const reminded: readonly Column<Reminded>[] = [
    number,
    { id: 'reminders', title: t('claims.count'), align: 'end', cell: ({ reminders }) => <strong>{reminders}</strong> },
    {
      id: 'first',
      title: t('claims.first'),
      cell: ({ firstAt }) => <When at={firstAt} />,
      text: (row) => moment(row.firstAt),
    },
    {
      id: 'last',
      title: t('claims.last'),
      cell: ({ lastAt }) => <When at={lastAt} />,
      text: (row) => moment(row.lastAt),
    },
    ...shared,
  ];
  const complaints: readonly Column<Complaint>[] = [
    number,
    ...shared,
    {
      id: 'openedAt',
      title: t('claims.opened'),
      cell: ({ openedAt }) => <Time at={openedAt} form="relative" />,
      text: ({ openedAt }) => moment(openedAt),
    },
    {
      id: 'about',
      title: t('claims.about'),
      cell: ({ about }) => (about === undefined ? '–' : <TicketLink number={about} />),
      text: ({ about }) => about ?? '',
    },
  ];
  return { reminded, complaints };
}

const When = ({ at }: { at: string | undefined }) => (at === undefined ? '–' : <Time at={at} form="relative" />);
