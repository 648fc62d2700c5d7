import { useParams } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAssurance } from '../texts/assurance.js';
import { ContactTickets } from './contact.tickets.js';
import { Duplicates } from './duplicates.js';
import { Merges } from './merges.js';
import { pointName } from './point.words.js';
import { useSpeech } from './texts/index.js';
import '../queue/queue.css';

type Card = Schema<'ContactCardView'>;
type Point = Card['points'][number];

/** One requester: by what they are known, what they asked by whatever channel, who else may be them (E3). */
export default function ContactPage() {
  const { id = '' } = useParams();
  const card = useRead('/contacts/{id}', { path: { id } });
  return (
    <ReadState whole of={card}>
      {(data) => <Contact key={data.contact.id} card={data} />}
    </ReadState>
  );
}

function Contact({ card }: { card: Card }) {
  const { t } = useSpeech();
  const { contact, points } = card;
  return (
    <>
      <AreaHeading title={contact.name} />
      <p>
        {[contact.organisation, contact.phone, contact.email].filter(Boolean).join(' · ')}{' '}
        <span className="sp-quiet">
          {t('contact.since')} <Time at={contact.since} />
        </span>
      </p>
      <p className="sp-help">{t('contact.careful')}</p>
      <Points points={points} />
      <Duplicates contact={contact} />
      <ContactTickets contact={contact} />
      <Merges card={card} />
    </>
  );
}

function Points({ points }: { points: readonly Point[] }) {
  const { t } = useSpeech();
  const sure = useAssurance();
  return (
    <DataTable
      caption={t('contact.points')}
      rows={points}
      keyOf={({ kind, value }) => `${kind} ${value}`}
      columns={[
        { id: 'kind', title: t('contact.kind'), cell: ({ kind }) => pointName(kind, t) },
        { id: 'value', title: t('contact.value'), cell: ({ value }) => value },
        { id: 'sure', title: t('contact.sure'), cell: ({ assurance }) => sure(assurance) },
        { id: 'seen', title: t('contact.seen'), cell: ({ seenAt }) => <Time at={seenAt} /> },
      ]}
      empty={t('contact.points.none')}
    />
  );
}
