import { useParams } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ContactTickets } from './contact.tickets.js';
import { Duplicates } from './duplicates.js';
import { Merges } from './merges.js';
import { PointChanges } from './point.changes.js';
import { Points } from './points.part.js';
import { useSpeech } from './texts/index.js';
import '../queue/queue.css';

type Card = Schema<'ContactCardView'>;

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
  const { contact } = card;
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
      <Points card={card} />
      <Duplicates contact={contact} />
      <ContactTickets contact={contact} />
      <Merges card={card} />
      <PointChanges card={card} />
    </>
  );
}
