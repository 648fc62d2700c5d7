import type { TenantContext } from '@sportello/kernel';
import { chainSealed, type Ticket } from '../domain/index.js';
import { callBackJobs } from './call-back.jobs.js';
import { clockTimers } from './clock-steps/clock.timers.js';
import { endingJobs } from './closing.terms.js';
import type { NewMessage } from './message.js';
import { placeOf, type PlaceRules } from './queue.place.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import type { CommandRecord, LoadedTicket, TicketChange } from './ports/ticket-store.port.js';
import type { Configuration } from './revision.memory.js';
import { advanceClocks, type AdvancedClocks } from './ticket.clocks.js';
import type { TicketCommandResult } from './ticket.command.js';
import { alertJobs } from './alert.jobs.js';
import { jobsFor, scanJobs } from './ticket.jobs.js';

/** Rolls the transaction back until the configuration the ticket was opened under is at hand. */
export class RevisionNeeded extends Error {
  constructor(readonly revision: number) {
    super(`configuration revision ${revision}`);
  }
}

/** Under which command a ticket is written, and when. */
export interface Writing {
  readonly ctx: TenantContext;
  readonly record: Omit<CommandRecord, 'result'>;
  readonly configuration: Configuration;
  readonly at: Date;
}

/** Everything that one decision changes, and what its caller is told. */
export function changeOf(
  loaded: LoadedTicket,
  { ticket, message }: { readonly ticket: Ticket; readonly message?: NewMessage },
  { ctx, record, configuration, at }: Writing,
): { readonly change: TicketChange; readonly result: TicketCommandResult } {
  const { state, news } = ticket;
  const { ticketId } = loaded;
  const version = loaded.version + 1;
  const result = { ticketId, number: state.facts.number, version, state: state.code, seq: state.seq };
  const { kept, moved } = advance(loaded, news, configuration);
  const { closing } = configuration.current;
  const change = {
    ...{ ticketId, version, state, at, kept },
    place: placeOf(state, placing(loaded, kept.revision, configuration)),
    restricted: restriction(news, configuration.current),
    events: chainSealed(loaded.lastHash, { tenant: ctx.tenant, ticketId }, news),
    correlationId: ctx.correlationId,
    message: message ?? null,
    clocks: moved,
    record: { ...record, result },
    jobs: [
      ...jobsFor(ctx.tenant, ticketId, loaded.ticket.state, state, news),
      ...news.flatMap((event) => callBackJobs(ctx.tenant, ticketId, event, configuration.current)),
      ...news.flatMap((event) => endingJobs(ctx.tenant, event, closing)),
      ...scanJobs(ctx.tenant, ticketId, message, news),
      ...clockTimers(ctx.tenant, ticketId, moved),
      ...alertJobs(ctx.tenant, ticketId, configuration.current, state, news),
    ],
  };
  return { change, result };
}

/** A2: what is classified as a restricted kind is restricted from then on; only a person with sight of it can undo that. */
const restriction = (news: Ticket['news'], { kinds }: TenantRules): boolean | null =>
  news.some(({ type, data }) => type === 'classified' && kinds[data.kind]?.restricted === true) ? true : null;

/** Re-evaluated on purpose, the ticket is from then on one of today's revision (B13). */
function advance(loaded: LoadedTicket, news: Ticket['news'], configuration: Configuration): AdvancedClocks {
  const { kept, ticket } = loaded;
  const { current } = configuration;
  const anew = news.some(({ type, data }) => type === 'terms-recomputed' && data.cause === 'policy');
  return anew
    ? advanceClocks({ ...kept, revision: current.revision }, ticket.state, news, current)
    : advanceClocks(kept, ticket.state, news, termsOf(loaded, configuration));
}

/** The policy the ticket was opened under (B13), counted on today's calendars: a holiday added since is a holiday. */
export function termsOf({ kept }: LoadedTicket, configuration: Configuration): TenantRules {
  const opened = configuration.past(kept.revision);
  if (opened === undefined) throw new RevisionNeeded(kept.revision);
  return { ...opened, calendars: new Map([...opened.calendars, ...configuration.current.calendars]) };
}

/** The criteria of the revision the ticket goes by (B13), the order and the workload of today (E8). */
function placing({ full }: LoadedTicket, revision: number, configuration: Configuration): PlaceRules {
  const opened = configuration.past(revision);
  if (opened === undefined) throw new RevisionNeeded(revision);
  return { criteria: opened.priority, today: configuration.current, full };
}
