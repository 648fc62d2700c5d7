import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useContactsChanged } from './merge.dialog.js';
import { ReasonDialog } from './reason.dialog.js';
import { useSpeech } from './texts/index.js';

type Merge = Schema<'ContactMergeView'>;

/** Which contacts were merged and separated, by whom and why; what is merged can be taken back (E3). */
export function Merges({ card: { merges } }: { card: Schema<'ContactCardView'> }) {
  const { t } = useSpeech();
  const [chosen, choose] = useState<Merge | null>(null);
  return (
    <section aria-labelledby="contact-merges" className="sp-part">
      <h2 id="contact-merges">{t('contact.merges')}</h2>
      {merges.length === 0 ? (
        <p>{t('contact.merges.none')}</p>
      ) : (
        <ul className="sp-asked">
          {merges.map((one) => (
            <Past key={`${one.source.id} ${one.at}`} merge={one} choose={choose} />
          ))}
        </ul>
      )}
      {chosen !== null && <UnmergeDialog merge={chosen} close={() => choose(null)} />}
    </section>
  );
}

function Past({ merge, choose }: { merge: Merge; choose: (merge: Merge) => void }) {
  const { t } = useSpeech();
  const { source, target, by, at, reason, undone } = merge;
  return (
    <li>
      <span>
        <Time at={at} /> {t('contact.merged', { source: source.name, target: target.name, by, reason })}
      </span>
      {undone === undefined ? (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          aria-label={t('contact.unmergeFor', { name: source.name })}
          onClick={() => choose(merge)}
        >
          {t('contact.unmerge')}
        </button>
      ) : (
        <span className="sp-quiet">
          <Time at={undone.at} /> {t('contact.undone', { by: undone.by, reason: undone.reason })}
        </span>
      )}
    </li>
  );
}

function UnmergeDialog({ merge: { source, target }, close }: { merge: Merge; close: () => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const changed = useContactsChanged();
  const unmerge = useAction(
    (reason: string, key) => api.post('/contacts/{id}/unmerge', { path: { id: source.id }, body: { reason }, key }),
    ['reason'],
  );
  const send = async (reason: string) => {
    if ((await unmerge.run(reason)).kind !== 'done') return false;
    notify.done(t('unmerge.done'));
    changed();
    return true;
  };
  return (
    <ReasonDialog
      {...{ draft: `unmerge ${source.id}`, action: unmerge, send, close }}
      title={t('unmerge.title')}
      label={t('unmerge.reason')}
      submit={t('unmerge.do')}
    >
      <p>{t('unmerge.preview', { source: source.name, target: target.name })}</p>
    </ReasonDialog>
  );
}
