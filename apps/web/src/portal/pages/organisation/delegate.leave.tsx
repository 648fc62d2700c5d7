import { useNotify } from '../../../layout/notifier.js';
import { usePortal } from '../../../layout/portal.context.js';
import { endSession, readSession } from '../../../staff/session/session.api.js';
import { forgetPortal } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';

/** The way out for a delegate, who is known as people of the tenant and not as a requester. */
export function DelegateLeave() {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const notify = useNotify();
  const leave = async () => {
    const session = await readSession({ tenant, language });
    const ended = session === null ? {} : await endSession({ tenant, language }, session.csrfToken);
    forgetPortal(tenant);
    location.assign(ended.next ?? `/${tenant}/`);
  };
  return (
    <button
      type="button"
      className="btn btn-outline-primary"
      onClick={() => void leave().catch((failure: unknown) => notify.failed(failure))}
    >
      {t('login.out')}
    </button>
  );
}
