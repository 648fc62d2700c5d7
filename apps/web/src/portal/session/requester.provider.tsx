import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useEffect, type ReactNode } from 'react';
import { ApiProvider } from '../../api/api.provider.js';
import { usePortal } from '../../layout/portal.context.js';
import { forgetPortal } from '../portal.storage.js';
import { useSpeech } from '../texts/index.js';
import { browserClock } from '../../time/browser.clock.js';
import { OwnWindow } from './own.window.js';
import {
  endRequester,
  readRequester,
  RequesterContext,
  type Requester,
  type RequesterInfo,
} from './requester.session.js';

/** Milliseconds after its end within which nobody thinks of a session any more. */
const A_MOMENT = 1_000;

/** Around the pages of the portal: who has logged in, if anybody. All pages but one's own requests work without. */
export function RequesterProvider({ children }: { children: ReactNode }) {
  const { tenant } = usePortal();
  const { language } = useSpeech();
  const queries = useQueryClient();
  const key = useMemo(() => ['requester', tenant], [tenant]);
  const {
    data: info,
    error,
    refetch,
  } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readRequester({ tenant, language, signal }),
    staleTime: 60_000,
    // D1: a page that is left alone hears of it when its session ends.
    refetchInterval: ({ state }) => untilItEnds(state.data),
  });
  // What was known stays known when it cannot be asked for again.
  const failure = info === undefined ? error : null;
  const proof = useRef<string | undefined>(undefined);
  useEffect(() => {
    proof.current = info?.csrfToken;
  }, [info]);
  const changed = useCallback((fresh: RequesterInfo | null) => queries.setQueryData(key, fresh), [queries, key]);
  const requester = useMemo<Requester>(() => {
    const logOut = async () => {
      if (!info) return;
      const { next } = await endRequester({ tenant, language }, info.csrfToken);
      forgetPortal(tenant);
      location.assign(next ?? `/${tenant}/`);
    };
    return { info, failure, again: () => void refetch(), changed, logOut };
  }, [info, failure, refetch, changed, tenant, language]);
  // Another window may have logged in anew, or the session may have ended: it is read again, and asked once more.
  const refused = useCallback(async () => {
    const fresh = await readRequester({ tenant, language }).catch(() => undefined);
    // That it cannot be asked is no sign that nobody is logged in any more.
    if (fresh === undefined) return false;
    proof.current = fresh?.csrfToken;
    changed(fresh);
    return fresh !== null;
  }, [tenant, language, changed]);
  const read = useCallback(() => proof.current, []);
  return (
    <RequesterContext value={requester}>
      <ApiProvider tenant={tenant} proof={read} refused={refused}>
        <OwnWindow tenant={tenant} person={info === null ? null : info?.person} unknowable={failure !== null}>
          {children}
        </OwnWindow>
      </ApiProvider>
    </RequesterContext>
  );
}

/** @returns milliseconds; false when nobody is there, or the browser's clock is after the server's */
function untilItEnds(info: RequesterInfo | null | undefined): number | false {
  if (!info) return false;
  const left = new Date(info.endsAt).getTime() - browserClock.now().getTime();
  return left > 0 ? left + A_MOMENT : false;
}
