import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { readKey } from '../../api/use-read.js';
import { Empty } from '../../components/empty.js';
import { ReadState } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ReviewSheet, type Review } from '../../staff/quality/review.sheet.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useSpeech } from '../texts/index.js';
import { CommentForm } from './comment.form.js';

const OF_A_PAGE = 10;

/** The reviews of one's own work (A10), each of which may be answered once. */
export default function MyReviewsPage() {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const { person } = useSession();
  const queries = useQueryClient();
  const reviews = useInfiniteQuery({
    queryKey: readKey(tenant, '/quality/reviews', undefined, { operator: person }),
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return api.get('/quality/reviews', { query: { operator: person, state: 'reviewed', ...page }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
  return (
    <>
      <AreaHeading title={t('reviews.title')} />
      <p className="sp-lead">{t('reviews.text')}</p>
      <ReadState of={reviews}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <Empty text={t('reviews.empty')} />
          ) : (
            all.map((review) => (
              <OwnReview
                key={review.id}
                review={review}
                told={() => void queries.invalidateQueries({ queryKey: readKey(tenant, '/quality/reviews') })}
              />
            ))
          );
        }}
      </ReadState>
      {reviews.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={reviews.isFetchingNextPage}
          onClick={() => void reviews.fetchNextPage()}
        >
          {t('table.more')}
        </button>
      )}
    </>
  );
}

function OwnReview({ review, told }: { review: Review; told: () => void }) {
  const path = useAreaPath();
  const { ticket } = review;
  return (
    <article className="sp-own-review" aria-labelledby={`review-${review.id}`}>
      <h2 className="h4" id={`review-${review.id}`}>
        {ticket}
      </h2>
      <ReviewSheet
        review={review}
        ticket={<Link to={path('tickets', ticket)}>{ticket}</Link>}
        comment={<CommentForm id={review.id} told={told} />}
      />
    </article>
  );
}
