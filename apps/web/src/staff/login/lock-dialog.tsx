import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../components/dialog.js';
import { usePortal } from '../../layout/portal.context.js';
import { readWays } from '../session/session.api.js';
import type { SessionInfo } from '../session/session.context.js';
import type { LockReason } from '../session/session.keeper.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';
import { LoginForm } from './login-form.js';
import { ProviderLinks } from './provider-links.js';

export interface LockDialogProps {
  readonly reason: LockReason;
  readonly info: SessionInfo;
  readonly entered: (info: SessionInfo) => void;
}

const LOCAL = 'local';

/** In front of the page, which stays as it is and out of sight, until the same person has logged in again. */
export function LockDialog({ reason, info, entered }: LockDialogProps) {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const path = useAreaPath();
  const ways = useQuery({ queryKey: ['login-ways', tenant], queryFn: () => readWays({ tenant, language }) });
  return (
    <Dialog title={t('lock.title')} className="sp-lock">
      <p>{t(`lock.${reason}`)}</p>
      <p>{t('lock.who', { name: info.name })}</p>
      {info.provider === LOCAL ? (
        <LoginForm username={info.person} action={t('lock.action')} entered={entered} />
      ) : (
        ways.data && <ProviderLinks ways={ways.data} returnTo={path('signed-in')} apart />
      )}
      <p className="mb-0 mt-4">
        <button type="button" className="btn btn-link p-0" onClick={() => location.reload()}>
          {t('lock.other')}
        </button>
      </p>
    </Dialog>
  );
}
