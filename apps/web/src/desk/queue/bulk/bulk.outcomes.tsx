import { useEffect, useRef } from 'react';
import type { Schema } from '../../../api/routes.js';
import { Icon } from '../../../components/icon.js';
import { useNames } from '../names.js';
import { useSpeech } from '../texts/index.js';
import type { BulkOutcome } from './bulk.actions.js';

export interface BulkOutcomesProps {
  readonly of: Schema<'BulkView'>;
  /** It has not been done yet. */
  readonly before: boolean;
}

/** What will happen, or has happened, to each ticket. The heading takes the focus: the button that led here is gone. */
export function BulkOutcomes({ of: { items, done, refused }, before }: BulkOutcomesProps) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [before]);
  const title = t(before ? 'bulk.preview.title' : 'bulk.result.title');
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>{before ? t(done === 0 ? 'bulk.none' : 'bulk.preview.note') : t('bulk.result.done', { done, refused })}</p>
      <table className="sp-outcomes">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('bulk.column.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.number} className={item.outcome === 'refused' ? 'is-refused' : 'is-done'}>
              <th scope="row">{item.number}</th>
              <td>
                <OutcomeWords item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function OutcomeWords({ item }: { item: BulkOutcome }) {
  const { t, of } = useSpeech();
  const { state } = useNames();
  const refused = item.outcome === 'refused';
  const words = refused
    ? t('bulk.refused', { why: item.why === undefined ? (item.code ?? '') : of(item.why) })
    : t(item.outcome === 'would' ? 'bulk.would' : 'bulk.done', { state: state(item.state ?? '') });
  return (
    <>
      <Icon name={refused ? 'close-circle' : 'check-circle'} className="icon-sm" /> {words}
    </>
  );
}
