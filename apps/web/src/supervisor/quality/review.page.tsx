import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { readKey, useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ReviewSheet } from '../../staff/quality/review.sheet.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useSpeech } from '../texts/index.js';
import { TicketLink } from '../ticket.link.js';
import { ScoreForm } from './score.form.js';

/** One review: to be made by the sheet of the administration, or as it was made (A10). */
export default function ReviewPage() {
  const { t } = useSpeech();
  const { id = '' } = useParams();
  const path = useAreaPath();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const review = useRead('/quality/reviews/{id}', { path: { id } });
  return (
    <>
      <p>
        <Link to={path('quality')}>{t('quality.back')}</Link>
      </p>
      <AreaHeading title={t('quality.one')} />
      <ReadState of={review}>
        {(shown) => (
          <>
            <ReviewSheet review={shown} ticket={<TicketLink number={shown.ticket} />} />
            {shown.state === 'drawn' && (
              <ScoreForm
                id={id}
                done={() => {
                  void review.refetch();
                  void queries.invalidateQueries({ queryKey: readKey(tenant, '/quality/reviews') });
                }}
              />
            )}
          </>
        )}
      </ReadState>
    </>
  );
}
