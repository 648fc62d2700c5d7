import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '../../components/loading.js';
import { useNotify } from '../../layout/notifier.js';
import { giveWindowTo, isSomebodys } from '../portal.storage.js';
import { useSpeech } from '../texts/index.js';
import { browserClock } from '../../time/browser.clock.js';

export interface OwnWindowProps {
  readonly tenant: string;
  /** Who has logged in; null: nobody; undefined: not known. */
  readonly person: string | null | undefined;
  /** It will not be known for now. */
  readonly unknowable: boolean;
  readonly children: ReactNode;
}

/** Of what the server said, all that it said to somebody. */
const PERSONAL: readonly unknown[] = ['api', 'my-request-key', 'my-ticket'];

/** D1: what the window keeps, and what pages show of it, is of who is there. When that changes, the pages begin anew. */
export function OwnWindow({ tenant, person, unknowable, children }: OwnWindowProps) {
  const { t } = useSpeech();
  const notify = useNotify();
  const queries = useQueryClient();
  const [wasSomebodys] = useState(() => isSomebodys(tenant));
  const [turn, setTurn] = useState<number | null>(null);
  const [ended, setEnded] = useState(0);
  useLayoutEffect(() => {
    if (person === undefined) return;
    const changed = giveWindowTo(tenant, person, browserClock.now());
    if (changed) queries.removeQueries({ predicate: ({ queryKey: [of] }) => PERSONAL.includes(of) });
    setTurn((count) => (count ?? 0) + (changed ? 1 : 0));
    if (changed && person === null) setEnded((count) => count + 1);
  }, [tenant, person, queries]);
  const told = useRef(0);
  useEffect(() => {
    if (told.current === ended) return;
    told.current = ended;
    notify.told(t('session.ended'));
  }, [ended, notify, t]);
  // What somebody wrote is not shown before it is known that it is them.
  if (turn === null && wasSomebodys && !unknowable) return person === undefined ? <Loading whole /> : null;
  return <Fragment key={turn ?? 0}>{children}</Fragment>;
}
