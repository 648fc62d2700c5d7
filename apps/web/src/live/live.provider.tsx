import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ApiFailure } from '../api/failure.js';
import { useSpeech } from '../i18n/language.context.js';
import { useAnnounce } from '../layout/announcer.js';
import { LiveConnection, type LiveSource } from './live.connection.js';
import type { LiveListener, LiveState } from './live.events.js';
import { useGathered } from './use-gathered.js';

/** Milliseconds after which what may have been missed is read. */
const SOON = 1_500;
const LiveContext = createContext<{ connection: LiveConnection; state: LiveState } | null>(null);

export interface LiveProviderProps {
  readonly tenant: string;
  readonly source: LiveSource;
  /** Whether there is a session that may hear: without one nothing is asked. */
  readonly on: boolean;
  /** The session ended, or its rights changed. */
  readonly ended: () => void;
  readonly children: ReactNode;
}

/** One stream of live updates for everything on the page. Lost and back again is shown and said. */
export function LiveProvider({ tenant, source, on, ended, children }: LiveProviderProps) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('off');
  const end = useRef(ended);
  useEffect(() => {
    end.current = ended;
  });
  const connection = useMemo(
    () =>
      new LiveConnection(
        () => new EventSource(source.address(tenant), { withCredentials: true }),
        source.hears,
        setState,
        () => end.current(),
      ),
    [tenant, source],
  );
  // Not at once: when a page begins, what it first asks for comes first.
  const soon = useGathered(
    () => void queries.invalidateQueries({ queryKey: ['api', tenant], predicate: ({ state }) => !isRefused(state) }),
    SOON,
  );
  const readAnew = useRef(soon);
  useEffect(() => {
    readAnew.current = soon;
  });
  useEffect(() => {
    if (!on) return undefined;
    const deaf = connection.listen({ missed: () => readAnew.current() });
    connection.start();
    return () => {
      connection.stop();
      deaf();
      setState('off');
    };
  }, [connection, on]);
  const live = useMemo(() => ({ connection, state }), [connection, state]);
  return (
    <LiveContext value={live}>
      <LiveNotice state={state} />
      {children}
    </LiveContext>
  );
}

/** Hears live updates as long as the page is shown. @returns whether the connection is there */
export function useLive(listener: LiveListener = {}): LiveState {
  const live = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const connection = live?.connection;
  useEffect(
    () =>
      connection?.listen({
        ticket: (changed) => latest.current.ticket?.(changed),
        alert: (changed) => latest.current.alert?.(changed),
        dispatch: (changed) => latest.current.dispatch?.(changed),
        task: (changed) => latest.current.task?.(changed),
        call: (changed) => latest.current.call?.(changed),
        callBack: (changed) => latest.current.callBack?.(changed),
        presence: (presence) => latest.current.presence?.(presence),
        supplierTask: (changed) => latest.current.supplierTask?.(changed),
        missed: () => latest.current.missed?.(),
      }),
    [connection],
  );
  return live?.state ?? 'off';
}

/** A strip at the top while the connection is lost; its coming back is said once. */
function LiveNotice({ state }: { state: LiveState }) {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'lost' && state === 'on') announce(t('live.back'));
    before.current = state;
  }, [state, announce, t]);
  return <div role="status">{state === 'lost' && <p className="sp-live-lost">{t('live.lost')}</p>}</div>;
}

/** What the server refused is not there, or not for whoever is here: asking again would only take the page away for a moment. */
const isRefused = ({ data, error }: { readonly data: unknown; readonly error: unknown }): boolean =>
  data === undefined && error instanceof ApiFailure && error.status >= 400 && error.status < 500;
