import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ApiProvider } from '../../api/api.provider.js';
import type { ApiFailure } from '../../api/failure.js';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { BareFrame } from '../../layout/bare.frame.js';
import { usePortal } from '../../layout/portal.context.js';
import { STAFF_NEWS, SUPPLIER_NEWS } from '../../live/live.connection.js';
import { LiveProvider } from '../../live/live.provider.js';
import { forgetDraftsOfOthers } from '../../storage/drafts.js';
import { LockDialog } from '../login/lock-dialog.js';
import { LoginPage } from '../login/login.page.js';
import { useSpeech } from '../texts/index.js';
import { rememberRights } from './known.rights.js';
import { begunSession, endSession, firstSession, forgetBegun, readSession } from './session.api.js';
import { sessionChannel, type SessionChannel } from './session.channel.js';
import { SessionContext, type Session, type SessionInfo } from './session.context.js';
import { SessionKeeper, type LockReason } from './session.keeper.js';
import { useIdle } from './use-idle.js';

const MINUTE = 60_000;

/**
 * Around every page of the staff: who has logged in, or the login. When the session ends under way, or the page locks, what is on
 * it stays as it is behind the lock, and requests that were refused go on once the same person is back.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { tenant } = usePortal();
  const { language } = useSpeech();
  const [keeper] = useState(() => new SessionKeeper(begunSession(tenant)));
  const { info, locked } = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const first = useQuery({
    queryKey: ['session', tenant],
    queryFn: ({ signal }) => firstSession({ tenant, language }, signal),
    initialData: () => begunSession(tenant),
    staleTime: Infinity,
    gcTime: 0,
  });
  const began = useCallback(
    (fresh: SessionInfo) => {
      forgetDraftsOfOthers(tenant, fresh.person);
      rememberRights(tenant, fresh.rights);
      // Another person: nothing of the one before stays on the page.
      if (!keeper.began(fresh)) location.reload();
    },
    [keeper, tenant],
  );
  useEffect(() => {
    forgetBegun();
    if (first.data) began(first.data);
    else if (first.data === null) rememberRights(tenant, null);
  }, [first.data, began, tenant]);
  const channel = useRef<SessionChannel | null>(null);
  const renew = useCallback(async () => {
    const fresh = await readSession({ tenant, language });
    if (fresh) began(fresh);
    else keeper.lock('ended');
  }, [began, keeper, tenant, language]);
  const lock = useCallback(
    (reason: LockReason) => {
      const proof = keeper.proof();
      keeper.lock(reason);
      channel.current?.tell('locked');
      // The lock is one on the server too: reloading the page does not open it.
      if (proof) void endSession({ tenant, language }, proof).catch(() => undefined);
    },
    [keeper, tenant, language],
  );
  const idle = useIdle(
    info !== null && locked === null ? info.lockMinutes * MINUTE : null,
    () => lock('idle'),
    () => channel.current?.tell('active'),
  );
  const heard = useRef(idle.active);
  useEffect(() => {
    heard.current = idle.active;
  });
  useEffect(() => {
    const opened = sessionChannel(tenant, (news) => {
      if (news === 'active') heard.current();
      else if (news === 'locked') keeper.lock('asked');
      else if (news === 'logged-out') location.reload();
      else void renew().catch(() => undefined);
    });
    channel.current = opened;
    return () => opened.close();
  }, [tenant, keeper, renew]);
  const refused = useCallback(
    async ({ status }: ApiFailure) => {
      // The proof is of an older session: another window has logged in anew.
      if (status === 403) return renew().then(() => true);
      const back = keeper.unlocked();
      keeper.lock('ended');
      return back;
    },
    [keeper, renew],
  );
  const session = useMemo<Session | null>(() => {
    if (info === null) return null;
    const logOut = async () => {
      const { next } = await endSession({ tenant, language }, info.csrfToken);
      channel.current?.tell('logged-out');
      rememberRights(tenant, null);
      keeper.end();
      if (next === undefined) location.reload();
      else location.assign(next);
    };
    return { ...info, may: (right) => info.rights.includes(right), logOut, lock: () => lock('asked'), renew };
  }, [info, tenant, language, keeper, lock, renew]);
  const entered = (fresh: SessionInfo) => {
    began(fresh);
    channel.current?.tell('signed-in');
  };

  if (session === null) {
    if (first.isError)
      return (
        <BareFrame>
          <LoadFailed error={first.error} retry={() => void first.refetch()} />
        </BareFrame>
      );
    if (first.data === null) return <LoginPage entered={entered} />;
    return (
      <BareFrame>
        <Loading whole />
      </BareFrame>
    );
  }
  return (
    <SessionContext value={session}>
      <ApiProvider tenant={tenant} proof={keeper.proof} refused={refused}>
        <LiveProvider
          tenant={tenant}
          source={session.may('supplier-task.read') ? SUPPLIER_NEWS : STAFF_NEWS}
          on={locked === null && (session.may('queue.read') || session.may('supplier-task.read'))}
          ended={() => void renew().catch(() => undefined)}
        >
          {children}
          {locked !== null && <LockDialog reason={locked} info={session} entered={entered} />}
        </LiveProvider>
      </ApiProvider>
    </SessionContext>
  );
}
