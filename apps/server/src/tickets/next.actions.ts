import { Inject, Injectable } from '@nestjs/common';
import { may, type Right } from '@sportello/identity';
import type { TicketCommandName, TicketView } from '@sportello/ticketing';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { TeamReach } from '../http/team.reach.js';
import { ACTION_RIGHTS } from './action.rights.js';

/** What whoever looks at a ticket may do with it next: what its state allows, what it stands at, and what they may. */
@Injectable()
export class NextActions {
  constructor(@Inject(TeamReach) private readonly reach: TeamReach) {}

  async of(request: SportelloRequest, ticket: TicketView): Promise<TicketCommandName[]> {
    const legal = ticket.allowed.filter((command) => makesSense(command, ticket, staffOf(request).principal.id));
    const wanted = new Set(legal.flatMap((command) => ACTION_RIGHTS[command] ?? []));
    const held = new Set<Right>();
    for (const right of wanted) if (await this.#holds(request, right, ticket)) held.add(right);
    return legal.filter((command) => {
      const right = ACTION_RIGHTS[command];
      return right !== null && held.has(right);
    });
  }

  /** Whether they hold a right, and it reaches this ticket. */
  async #holds(request: SportelloRequest, right: Right, ticket: TicketView): Promise<boolean> {
    return may(staffOf(request).principal, right) && (await this.reach.reaches(request, right, ticket));
  }
}

type Standing = Pick<TicketView, 'progress' | 'assignee'>;

const underWay: readonly string[] = ['requested', 'authorised', 'paged'];

/** B2: nobody decides on what they asked for themselves. */
const mayBeDecided = ({ progress: { onCall } }: Standing, person: string): boolean =>
  onCall?.state === 'requested' && onCall.requestedBy.id !== person;
const isPlanned = ({ progress: { interventions } }: Standing): boolean =>
  interventions.maintenance !== null && !interventions.maintenance.done;

/** Commands that the state allows and that would be refused all the same, because of what the ticket stands at. */
const MAKES_SENSE: Partial<Record<TicketCommandName, (ticket: Standing, person: string) => boolean>> = {
  'raise-urgency': ({ progress }) => progress.urgent === null,
  'lower-urgency': ({ progress }) => progress.urgent !== null,
  'take-charge': ({ progress, assignee }, person) => assignee?.id !== person || progress.given !== null,
  unassign: ({ assignee }) => assignee !== null,
  'request-on-call': ({ progress: { onCall } }) => onCall === null || !underWay.includes(onCall.state),
  'authorise-on-call': mayBeDecided,
  'refuse-on-call': mayBeDecided,
  'acknowledge-on-call': ({ progress: { onCall } }, person) =>
    onCall !== null &&
    ['paged', 'unanswered'].includes(onCall.state) &&
    onCall.paged.some((paged) => paged.person.id === person),
  'correct-effort': ({ progress }) => progress.interventions.efforts.length > 0,
  'record-visit': ({ progress }) => progress.interventions.planned.length > 0,
  'unpoint-system': ({ progress }) => progress.interventions.systems.length > 0,
  'accept-maintenance': isPlanned,
  'move-maintenance': isPlanned,
  'complete-maintenance': isPlanned,
  // B14: an answer is on its way.
  resolve: ({ progress }) => progress.answer?.state !== 'queued',
};

const makesSense = (command: TicketCommandName, ticket: Standing, person: string): boolean =>
  MAKES_SENSE[command]?.(ticket, person) ?? true;
