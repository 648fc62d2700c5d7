import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { readKey, useRead } from '../../api/use-read.js';
import { Icon } from '../../components/icon.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useNow } from '../../time/use-now.js';
import { useDeskKey } from '../keys/use-desk-key.js';
import { termWords } from '../../time/term.words.js';
import { useSpeech } from '../queue/texts/index.js';
import { AlertSound } from './alert.sound.js';
import { useTitleFlash } from './title.flash.js';
import './alerts.css';

export type OpenAlert = Schema<'AlertView'>;

/** Milliseconds: beside the live news, so that an alert comes even where those do not get through. */
const POLL = 20_000;
/** Shown one by one; of more only how many. */
const SHOWN = 3;
const MINUTE = 60_000;
const NONE: readonly OpenAlert[] = [];

/** B8, A3: what nobody has answered yet, on every page of the desk until somebody does. */
export function AlertBanner() {
  const { may } = useSession();
  return may('alert.read') ? <Alerts /> : null;
}

function Alerts() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const read = () => void queries.invalidateQueries({ queryKey: readKey(tenant, '/alerts') });
  // What may have been missed is read with everything else on the page.
  useLive({ alert: read });
  const open = useRead('/alerts', { query: { state: 'open', limit: 20 } }, { refetchInterval: POLL, staleTime: 0 });
  const alerts = open.data?.items ?? NONE;
  const frame = useRef<HTMLElement>(null);
  useTitleFlash(alerts.length === 0 ? null : t('alert.window', { count: alerts.length }));
  useDeskKey('alert', () => frame.current?.querySelector('button')?.focus(), alerts.length > 0);
  return (
    <section ref={frame} className={alerts.length === 0 ? '' : 'sp-alerts'} aria-label={t('alert.label')}>
      {/* There before it says anything, or it would not be read out. */}
      <div role="alert">
        {alerts.slice(0, SHOWN).map((alert) => (
          <p key={alert.id} className="visually-hidden">
            {t(alert.kind === 'security' ? 'alert.security' : 'alert.urgent', { number: alert.ticket })}
          </p>
        ))}
      </div>
      {alerts.slice(0, SHOWN).map((alert) => (
        <AlertLine key={alert.id} alert={alert} answered={read} />
      ))}
      {alerts.length > SHOWN && <p>{t('alert.more', { count: alerts.length - SHOWN })}</p>}
      {alerts.length > 0 && <AlertSound newest={alerts[0]?.id ?? ''} />}
    </section>
  );
}

function AlertLine({ alert, answered }: { alert: OpenAlert; answered: () => void }) {
  const { t, language } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const path = useAreaPath();
  const { may } = useSession();
  const { id, kind, ticket: number, openedAt } = alert;
  const { span } = termWords(openedAt, useNow(MINUTE), language);
  const action = useAction((alertId: string, key) =>
    api.post('/alerts/{id}/acknowledge', { path: { id: alertId }, key }),
  );
  const answer = async () => {
    const ended = await action.run(id);
    if (ended.kind === 'done') notify.done(t('alert.acknowledged', { number }));
    if (ended.kind === 'failed' || ended.kind === 'stale') notify.failed(ended.failure);
    answered();
  };
  return (
    <div className="sp-alert-line">
      <Icon name={kind === 'security' ? 'locked' : 'warning-circle'} />
      <p>
        <strong>{t(kind === 'security' ? 'alert.security' : 'alert.urgent', { number })}</strong>{' '}
        {t('alert.since', { span })}
      </p>
      {may('alert.acknowledge') && (
        <button
          type="button"
          className="btn btn-light btn-xs"
          aria-label={t('alert.acknowledgeFor', { number })}
          aria-disabled={action.busy}
          onClick={() => void answer()}
        >
          {t('alert.acknowledge')}
        </button>
      )}
      <Link to={path('tickets', number)} aria-label={t('alert.openFor', { number })}>
        {t('alert.open')}
      </Link>
    </div>
  );
}
