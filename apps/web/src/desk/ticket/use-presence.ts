import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Presence } from '../../live/live.events.js';
import { useLive } from '../../live/live.provider.js';
import { browserClock } from '../../time/browser.clock.js';
import { useNow } from '../../time/use-now.js';
import type { Ticket } from './ticket.types.js';

type Present = Ticket['present'][number];

const AGAIN_MS = 20_000;
const LOOK_MS = 5_000;
/** So long after the last letter somebody still counts as answering. */
const WRITES_MS = 20_000;

export interface Others {
  /** Who else is here now. */
  readonly others: readonly Present[];
  /** Somebody at this page is writing. */
  readonly writing: () => void;
}

/** Tells the others that one is here, and hears of them. It is a courtesy: what fails of it is not told. */
export function usePresence(number: string, present: readonly Present[] | undefined): Others {
  const api = useApi();
  const now = useNow(LOOK_MS);
  const [heard, setHeard] = useState<ReadonlyMap<string, Present>>(new Map());
  const wrote = useRef(0);
  const said = useRef('');
  const tell = useCallback(
    async (doing: 'viewing' | 'answering' | 'gone') => {
      said.current = doing;
      const given = { path: { number }, body: { doing }, keepalive: doing === 'gone' };
      const answer = await api.post('/tickets/{number}/presence', given).catch(() => null);
      if (answer && doing !== 'gone') setHeard(byPerson(answer.present));
    },
    [api, number],
  );
  useEffect(() => {
    const doing = () => (browserClock.now().getTime() - wrote.current < WRITES_MS ? 'answering' : 'viewing');
    void tell(doing());
    const timer = setInterval(() => void tell(doing()), AGAIN_MS);
    return () => {
      clearInterval(timer);
      void tell('gone');
    };
  }, [tell]);
  useEffect(() => {
    if (present) setHeard((before) => (present.length === 0 && before.size === 0 ? before : byPerson(present)));
  }, [present]);
  useLive({
    presence: (one) => {
      if (one.number === number) setHeard((before) => after(before, one));
    },
  });
  const writing = useCallback(() => {
    wrote.current = browserClock.now().getTime();
    if (said.current !== 'answering') void tell('answering');
  }, [tell]);
  return { others: [...heard.values()].filter(({ until }) => Date.parse(until) > now.getTime()), writing };
}

const byPerson = (present: readonly Present[]): ReadonlyMap<string, Present> =>
  new Map(present.map((one) => [one.person.id, one]));

function after(before: ReadonlyMap<string, Present>, { person, doing, until }: Presence): ReadonlyMap<string, Present> {
  const next = new Map(before);
  if (doing === 'gone') next.delete(person.id);
  else next.set(person.id, { person, doing, until });
  return next;
}
