import { useMemo } from 'react';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useVocabulary } from '../vocabulary.js';
import { ActBar } from './actions/act-bar.js';
import { ActForm } from './actions/act-form.js';
import type { Place } from './actions/action.js';
import { actsNow, TICKET_ACTS } from './actions/ticket.acts.js';
import { useDirectAct } from './actions/use-direct-act.js';
import { Clocks } from './clocks/clocks.js';
import { Conversation } from './conversation/conversation.js';
import { WorkLog } from './log/work-log.js';
import { Evidence } from './side/evidence.js';
import { Facts } from './side/facts.js';
import { Relations } from './side/relations.js';
import { Requester } from './side/requester.js';
import { Routing } from './side/routing.js';
import { Tasks } from './tasks/tasks.js';
import { useSpeech } from './texts/index.js';
import { TicketHead } from './ticket-head.js';
import type { Ticket } from './ticket.types.js';
import { useChosenAct } from './use-chosen-act.js';
import { usePresence } from './use-presence.js';
import { useTicketChanges } from './use-ticket-changes.js';
import { useTicketKeys } from './use-ticket-keys.js';

/** A ticket as one page: how it stands, what can be done now, what was said, and all that is known around it. */
export function TicketView({ ticket }: { ticket: Ticket }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  const { person } = useSession();
  const words = useVocabulary();
  const place = useMemo<Place>(
    () => ({ ticket, words, t, of, language, me: person, zone }),
    [ticket, words, t, of, language, person, zone],
  );
  const acts = actsNow(TICKET_ACTS, place, ticket.actions);
  const { chosen, choose, close } = useChosenAct();
  const { others, writing } = usePresence(ticket.number, ticket.present);
  const { refresh, done } = useTicketChanges(ticket);
  const direct = useDirectAct(place, done, refresh);
  const act = chosen !== null && chosen.task === null ? TICKET_ACTS.find(({ id }) => id === chosen.act) : undefined;
  const begin = (next: (typeof acts)[number]) => {
    if (next.direct?.(place) === true) void direct.run(next);
    else if (next.id === act?.id) close();
    else choose(next.id);
  };
  useTicketKeys(acts, begin);
  const finished = (label: string) => {
    close();
    done(label);
  };
  return (
    <div className="sp-desk-ticket">
      <TicketHead place={place} others={others} />
      <div className="sp-tools">
        <ActBar acts={acts} place={place} chosen={act?.id ?? null} busy={direct.busy} choose={begin} />
        <button type="button" className="btn btn-xs btn-outline-secondary sp-print" onClick={() => window.print()}>
          {t('ticket.print')}
        </button>
      </div>
      <div className="sp-columns">
        <div className="sp-column-main">
          {act && (
            <ActForm
              key={act.id}
              offered={acts.includes(act)}
              {...{ act, place, close, writing }}
              done={finished}
              stale={refresh}
            />
          )}
          <Conversation place={place} />
          <Tasks
            place={place}
            chosen={chosen !== null && chosen.task !== null ? { task: chosen.task, act: chosen.act } : null}
            choose={(task, next) => (next === null ? close() : choose(next, task))}
            done={finished}
            stale={refresh}
            writing={writing}
          />
          <WorkLog place={place} />
        </div>
        <div className="sp-column-side">
          <Facts place={place} />
          <Evidence place={place} />
          <Clocks number={ticket.number} />
          <Routing place={place} />
          <Relations place={place} />
          <Requester place={place} />
        </div>
      </div>
    </div>
  );
}
