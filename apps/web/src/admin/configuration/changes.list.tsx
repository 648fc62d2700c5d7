import type { Schema } from '../../api/routes.js';
import { useSpeech, type AdminKey } from '../texts/index.js';
import { isLong, pathWords, valueWords } from './change.words.js';

type Change = Schema<'ConfigurationChangeView'>;

const KINDS: Readonly<Record<Change['kind'], AdminKey>> = {
  added: 'configuration.added',
  removed: 'configuration.removed',
  changed: 'configuration.changed',
  moved: 'configuration.moved',
};

/** The differences of two configurations: where, what happened, what was and what is. */
export function ChangesList({ changes, more }: { changes: readonly Change[]; more: boolean }) {
  const { t } = useSpeech();
  if (changes.length === 0) return <p>{t('configuration.same')}</p>;
  return (
    <>
      <ul className="sp-changes" aria-label={t('configuration.changes')}>
        {changes.map((change, index) => (
          <OneChange key={index} change={change} />
        ))}
      </ul>
      {more && <p>{t('configuration.more')}</p>}
    </>
  );
}

function OneChange({ change: { path, kind, before, after } }: { change: Change }) {
  const { t } = useSpeech();
  return (
    <li className={`is-${kind}`}>
      <strong>{pathWords(path, t)}</strong> <span className="sp-change-kind">{t(KINDS[kind])}</span>
      {kind !== 'added' && (
        <div>
          <span className="sp-change-when">{t('configuration.before')}</span> <Value as="del" of={before} />
        </div>
      )}
      {kind !== 'removed' && (
        <div>
          <span className="sp-change-when">{t('configuration.after')}</span> <Value as="ins" of={after} />
        </div>
      )}
    </li>
  );
}

function Value({ as: Mark, of }: { as: 'ins' | 'del'; of: unknown }) {
  const { t } = useSpeech();
  if (of === undefined) return <em>{t('configuration.tooLong')}</em>;
  const words = valueWords(of, t);
  if (words === '') return <em>{t('configuration.empty')}</em>;
  if (!isLong(words)) return <Mark>{words}</Mark>;
  return (
    <details>
      <summary>{t('configuration.show')}</summary>
      <Mark>{words}</Mark>
    </details>
  );
}
