import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readKey } from '../api/use-read.js';
import { useNotify } from '../layout/notifier.js';
import { usePortal } from '../layout/portal.context.js';

/**
 * What is in front of a list, one at a time: something of it that is being written, moved or removed.
 * @param route what the list was read from: read anew after something was done
 */
export function useOpened<What>(route: Parameters<typeof readKey>[1]) {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const notify = useNotify();
  const [opened, open] = useState<What | null>(null);
  const close = () => open(null);
  const ended = (said: string) => {
    close();
    notify.done(said);
    void queries.invalidateQueries({ queryKey: readKey(tenant, route) });
  };
  return { opened, open, close, ended };
}
