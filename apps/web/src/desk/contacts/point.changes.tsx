import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useContactsChanged } from './merge.dialog.js';
import { pointName } from './point.words.js';
import { ReasonDialog } from './reason.dialog.js';
import { useSpeech } from './texts/index.js';

type Change = Schema<'ContactPointChangeView'>;

/** What operators added and took away by hand, who and why; what was taken away can be put back (E3). */
export function PointChanges({ card: { contact, changes } }: { card: Schema<'ContactCardView'> }) {
  const { t } = useSpeech();
  const [chosen, choose] = useState<Change | null>(null);
  return (
    <section aria-labelledby="contact-changes" className="sp-part">
      <h2 id="contact-changes">{t('contact.changes')}</h2>
      {changes.length === 0 ? (
        <p>{t('contact.changes.none')}</p>
      ) : (
        <ul className="sp-asked">
          {changes.map((one) => (
            <Past key={one.id} change={one} choose={choose} />
          ))}
        </ul>
      )}
      {chosen !== null && <RestoreDialog contact={contact.id} change={chosen} close={() => choose(null)} />}
    </section>
  );
}

function Past({ change, choose }: { change: Change; choose: (change: Change) => void }) {
  const { t } = useSpeech();
  const { what, value, by, at, reason, undone } = change;
  const kind = pointName(change.kind, t);
  return (
    <li>
      <span>
        <Time at={at} /> {t(`contact.changes.${what}`, { by, kind, value, reason })}
      </span>
      {undone !== undefined && (
        <span className="sp-quiet">
          <Time at={undone.at} /> {t('contact.changes.restored', { by: undone.by, reason: undone.reason })}
        </span>
      )}
      {undone === undefined && what === 'removed' && (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          aria-label={t('contact.restoreFor', { kind, value })}
          onClick={() => choose(change)}
        >
          {t('contact.restore')}
        </button>
      )}
    </li>
  );
}

interface RestoreDialogProps {
  /** Id of whose it was. */
  readonly contact: string;
  readonly change: Change;
  readonly close: () => void;
}

function RestoreDialog({ contact, change: { id, kind, value }, close }: RestoreDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const changed = useContactsChanged();
  const restore = useAction(
    (reason: string, key) =>
      api.post('/contacts/{id}/points/restore', { path: { id: contact }, body: { change: id, reason }, key }),
    ['reason'],
  );
  const send = async (reason: string) => {
    if ((await restore.run(reason)).kind !== 'done') return false;
    notify.done(t('point.restore.done'));
    changed();
    return true;
  };
  return (
    <ReasonDialog
      {...{ draft: `restore ${id}`, action: restore, send, close }}
      title={t('point.restore.title')}
      label={t('point.restore.reason')}
      submit={t('point.restore.do')}
    >
      <p>{t('point.restore.preview', { kind: pointName(kind, t), value })}</p>
    </ReasonDialog>
  );
}
