import { useImperativeHandle, type Ref } from 'react';
import { Notice } from '../../../components/notice.js';
import { formatDay, formatMoment } from '../../../i18n/format.js';
import { useNotify } from '../../../layout/notifier.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { StoredDraft } from '../../request/draft.store.js';
import { useAccountDraft } from '../../request/use-account-draft.js';
import { useSpeech } from '../../texts/later.js';

/** What the form asks of the draft in the account. */
export interface AccountDraftHandle {
  /** The request is being sent: nothing more is saved. @returns when nothing is under way */
  readonly settle: () => Promise<void>;
  /** It was not sent. */
  readonly goOn: () => void;
}

export interface AccountDraftPartProps {
  readonly instance: string;
  readonly draft: StoredDraft;
  readonly set: (draft: StoredDraft) => void;
  readonly ref: Ref<AccountDraftHandle>;
}

/** D1: what is written stays in the account of whoever has logged in, and is offered to them on the next device. */
export default function AccountDraftPart({ instance, draft, set, ref }: AccountDraftPartProps) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  const notify = useNotify();
  const { offered, kept, failed, resume, discard, empty, settle, goOn } = useAccountDraft(instance, draft, set);
  useImperativeHandle(ref, () => ({ settle, goOn }), [settle, goOn]);
  const tried = (act: () => Promise<void>) => void act().catch((failure: unknown) => notify.failed(failure));
  const moment = (at: string) => formatMoment(at, language, zone);
  if (offered !== undefined) {
    const { subject } = offered.values;
    return (
      <Notice tone="info" alert>
        <p>
          {t('draft.offered', { when: moment(offered.savedAt) })}
          {typeof subject === 'string' && subject !== '' && <span className="fw-semibold"> {subject}</span>}
        </p>
        <div className="sp-actions">
          <button type="button" className="btn btn-primary btn-xs" onClick={resume}>
            {t('draft.resume')}
          </button>
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => tried(discard)}>
            {t('draft.discard')}
          </button>
        </div>
      </Notice>
    );
  }
  if (failed) return <p className="sp-help mb-4">{t('draft.failed')}</p>;
  if (kept === null) return null;
  return (
    <p className="sp-help mb-4">
      {t('draft.kept', { when: moment(kept.savedAt), until: formatDay(kept.expiresAt.slice(0, 10), language) })}{' '}
      <button type="button" className="btn btn-link p-0" onClick={() => tried(empty)}>
        {t('draft.empty')}
      </button>
    </p>
  );
}
