import type { ReactNode } from 'react';
import type { Schema } from '../../api/routes.js';
import { Time } from '../../components/time.js';
import { useSpeech } from './texts/index.js';

export type Review = Schema<'ReviewView'>;

export interface ReviewSheetProps {
  readonly review: Review;
  /** Instead of the number: a link, for whoever may follow it. */
  readonly ticket: ReactNode;
  /** Instead of the comment, e.g. the form that makes it. */
  readonly comment?: ReactNode;
}

/** A review as it was made (A10): by what criteria, how each was judged, and what was said of it. */
export function ReviewSheet({ review, ticket, comment }: ReviewSheetProps) {
  const { t } = useSpeech();
  return (
    <>
      <dl className="sp-facts">
        <Fact name={t('review.ticket')}>{ticket}</Fact>
        <Fact name={t('review.operator')}>{review.operator.name}</Fact>
        {review.reviewer && <Fact name={t('review.reviewer')}>{review.reviewer.name}</Fact>}
        {review.reviewedAt && (
          <Fact name={t('review.at')}>
            <Time at={review.reviewedAt} />
          </Fact>
        )}
        {review.result !== undefined && (
          <Fact name={t('review.result')}>
            <strong>{review.result}</strong>
          </Fact>
        )}
      </dl>
      {review.scores !== undefined && <Scores review={review} scores={review.scores} />}
      {review.state === 'reviewed' && (
        <>
          <h3 className="h5">{t('review.remarks')}</h3>
          <p className="sp-said">{review.remarks ?? t('review.noRemarks')}</p>
          <h3 className="h5">{t('review.comment')}</h3>
          {review.comment === undefined ? (
            (comment ?? <p className="sp-quiet">{t('review.noComment')}</p>)
          ) : (
            <p className="sp-said">{review.comment}</p>
          )}
        </>
      )}
    </>
  );
}

function Scores({ review: { scale = 0 }, scores }: { review: Review; scores: NonNullable<Review['scores']> }) {
  const { t, of } = useSpeech();
  return (
    <table className="sp-outcomes sp-scores">
      <caption className="visually-hidden">{t('review.scores')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.criterion')}</th>
          <th scope="col">{t('review.weight')}</th>
          <th scope="col">{t('review.score')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ criterion, name, weight, score }) => (
          <tr key={criterion}>
            <th scope="row">{of(name)}</th>
            <td>{weight}</td>
            <td>{t('review.score.of', { score, scale })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
