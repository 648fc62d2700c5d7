import { Link, useParams } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import { ApiFailure } from '../../../api/failure.js';
import { ReadState } from '../../../components/read-state.js';
import { NotFoundPage } from '../../../layout/not-found.page.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';
import { stateKey } from '../../ticket/state.words.js';
import { Clocks, History } from '../ticket/progress.js';
import { AsDelegate } from './as-delegate.js';

/** One request of one's organisation: how it stands, not what was said. */
export default function OrganisationRequestPage() {
  const { t, of } = useSpeech();
  const { tenant, name } = usePortal();
  const number = useParams()['number'] ?? '';
  const read = useRead('/my-organisation/tickets/{number}', { path: { number } });
  if (read.error instanceof ApiFailure && read.error.status === 404) return <NotFoundPage />;
  return (
    <AsDelegate failure={read.error} again={read.refetch}>
      <p>
        <Link to={`/${tenant}/organisation`}>{t('organisation.back')}</Link>
      </p>
      <ReadState of={read} whole>
        {(ticket) => (
          <>
            <p className="sp-number mb-1">{t('ticket.number', { number: ticket.number })}</p>
            <PageHeading title={`${ticket.number} · ${ticket.subject}`} site={of(name)}>
              {ticket.subject}
            </PageHeading>
            <p className={`sp-state is-${ticket.state}`}>
              <span className="visually-hidden">{t('ticket.state')}: </span>
              {t(stateKey(ticket.state))}
            </p>
            <Clocks clocks={ticket.clocks} />
            <History events={ticket.events} />
          </>
        )}
      </ReadState>
    </AsDelegate>
  );
}
