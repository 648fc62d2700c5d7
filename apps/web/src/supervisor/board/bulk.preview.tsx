import { useEffect, useRef } from 'react';
import type { Schema } from '../../api/routes.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../texts/index.js';

/** What will happen to each of them, before it does. The heading takes the focus: the fields that were there are gone. */
export function BulkPreview({ of: { items, done } }: { of: Schema<'BulkView'> }) {
  const { t, of } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('board.preview')}
      </h3>
      {done === 0 && <p>{t('board.preview.none')}</p>}
      <ul className="sp-preview">
        {items.map(({ number, outcome, why, code = '' }) => (
          <li key={number}>
            <Icon name={outcome === 'refused' ? 'close-circle' : 'check-circle'} className="icon-sm" />{' '}
            <span className="sp-row-number">{number}</span>{' '}
            {outcome === 'refused' ? (why === undefined ? code : of(why)) : t('board.preview.would')}
          </li>
        ))}
      </ul>
    </>
  );
}
