import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { readKey, useRead } from '../../api/use-read.js';
import { Icon } from '../../components/icon.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useDeskKey } from '../keys/use-desk-key.js';
import { useSpeech } from './texts/index.js';
import './calls.css';

export type CallCard = Schema<'CallerCardView'>;

/** Milliseconds between readings while there are no live news. */
const POLL = 10_000;
/** People of one number shown beside it. */
const SHOWN = 3;
const NONE: readonly CallCard[] = [];

/** A7: who calls, on whatever page of the desk the operator is. It takes no focus: they may be writing. */
export function CallCards() {
  const { may } = useSession();
  return may('call.read') ? <Cards /> : null;
}

function Cards() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tenant } = usePortal();
  const to = useCardAddress();
  const read = () => void queries.invalidateQueries({ queryKey: readKey(tenant, '/calls/current') });
  // What may have been missed is read with everything else on the page.
  const live = useLive({ call: read });
  const current = useRead('/calls/current', {}, { refetchInterval: live === 'on' ? false : POLL, staleTime: 0 });
  const calls = current.data?.items ?? NONE;
  const [first] = calls;
  useDeskKey('callCard', () => first !== undefined && void navigate(to(first)), first !== undefined);
  return (
    <section className={calls.length === 0 ? '' : 'sp-call-cards'} aria-label={t('card.title')}>
      {/* There before it says anything, or it would not be read out. */}
      <div role="status" className="visually-hidden">
        {calls.map((call) => (
          <Said key={call.id} call={call} />
        ))}
      </div>
      {calls.map((call) => (
        <Card key={call.id} call={call} to={to(call)} />
      ))}
    </section>
  );
}

/** The form of a call, with what is known of the caller beside it. */
function useCardAddress(): (call: CallCard) => string {
  const path = useAreaPath();
  return ({ id }) => `${path('call')}?call=${id}`;
}

/** The number of a caller, or that it is withheld. */
export function useCallerName(): (number: string | undefined) => string {
  const { t } = useSpeech();
  return (number) => number ?? t('card.withheld');
}

function Said({ call: { state, number, line } }: { call: CallCard }) {
  const { t, of } = useSpeech();
  const caller = useCallerName()(number);
  const how = t(state === 'answered' ? 'card.answered' : 'card.ringing');
  return <p>{t('card.said', { state: how, caller, line: of(line.name) })}</p>;
}

function Card({ call, to }: { call: CallCard; to: string }) {
  const { t, of } = useSpeech();
  const { pathname, search } = useLocation();
  const caller = useCallerName()(call.number);
  const { state, line, callers } = call;
  const isOpen = `${pathname}${search}` === to;
  return (
    <div className={`sp-call-card is-${state}`}>
      <Icon name="telephone" />
      <div className="sp-call-card-words">
        <p>
          <strong>{t(state === 'answered' ? 'card.answered' : 'card.ringing')}</strong> {caller}{' '}
          {t('card.on', { line: of(line.name) })}
        </p>
        {callers.length === 0 && call.number !== undefined && <p>{t('card.unknown')}</p>}
        {callers.slice(0, SHOWN).map(({ id, name, tickets, open }) => (
          <p key={id}>{t('card.person', { name, tickets, open })}</p>
        ))}
        {callers.length > SHOWN && <p>{t('card.more', { count: callers.length - SHOWN })}</p>}
      </div>
      {!isOpen && (
        <Link className="btn btn-primary btn-xs" to={to} aria-label={t('card.openFor', { caller })}>
          {t('card.open')}
        </Link>
      )}
    </div>
  );
}
