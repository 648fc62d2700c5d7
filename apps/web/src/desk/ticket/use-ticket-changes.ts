import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { readKey } from '../../api/use-read.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { useSpeech } from './texts/index.js';
import type { Ticket } from './ticket.types.js';

const OF_A_TICKET = [
  '/tickets/{number}',
  '/tickets/{number}/events',
  '/tickets/{number}/clocks',
  '/tickets/{number}/tasks',
  '/tickets/{number}/relations',
] as const;

/** Reads the ticket and what hangs on it anew: after one's own acts, and when the stream says that somebody else acted. */
export function useTicketChanges({ number, version }: Ticket) {
  const queries = useQueryClient();
  const notify = useNotify();
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const seen = useRef(version);
  useEffect(() => {
    seen.current = Math.max(seen.current, version);
  }, [version]);
  const refresh = useCallback(async () => {
    const keys = OF_A_TICKET.map((route) => readKey(tenant, route, { number }));
    await Promise.all([
      ...keys.map((queryKey) => queries.invalidateQueries({ queryKey })),
      queries.invalidateQueries({ queryKey: readKey(tenant, '/tasks/{id}') }),
      queries.invalidateQueries({ queryKey: readKey(tenant, '/contacts/{id}/history') }),
    ]);
  }, [queries, tenant, number]);
  useLive({
    ticket: (changed) => {
      if (changed.number === number && changed.version !== seen.current) void refresh();
    },
    dispatch: (changed) => {
      if (changed.number === number)
        void queries.invalidateQueries({ queryKey: readKey(tenant, OF_A_TICKET[0], { number }) });
    },
    task: (changed) => {
      if (changed.number === number) void refresh();
    },
  });
  const done = useCallback(
    (label: string) => {
      notify.done(t('act.done', { what: label }));
      void refresh();
    },
    [notify, refresh, t],
  );
  return { refresh, done };
}
