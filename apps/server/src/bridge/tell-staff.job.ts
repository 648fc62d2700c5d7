import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { isWithSupplier, ListTicketTasksQuery, RemindTaskCommand } from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import {
  GetTicketQuery,
  ListTicketEventsQuery,
  type EventView,
  type OnCall,
  type ReminderAddressee,
  type TicketView,
} from '@sportello/ticketing';
import { wholeConversation } from './conversation.js';
import { ESCALATION_WORDS, type Told } from './escalation.words.js';
import { teamName } from './names.js';
import type { StaffNotices } from './staff.notices.js';
import type { Concerned } from './staff.readers.js';

export type TellStaffPayload = { readonly ticketId: string; readonly seq: number };

const ALL_SIGHT = { restricted: true } as const;
/** What is a call to act now is never put into a digest. */
const URGENT: readonly string[] = ['on-call-requested', 'on-call-paged', 'on-call-unanswered', 'assigned'];

/** What the outbox calls them, where it is not the event. */
const OCCASIONS: Readonly<Record<string, string>> = { 'note-added': 'mentioned' };

/** The parts of event data this job reads. */
interface Data {
  readonly technician?: { readonly id: string; readonly name: string };
  readonly from?: { readonly id: string };
  readonly person?: { readonly id: string; readonly name: string };
  readonly to?: ReminderAddressee;
  readonly reason?: string;
  readonly team?: string;
  readonly answerBy?: string;
  readonly count?: number;
  readonly paged?: number;
  readonly messageId?: string | null;
  readonly mentions?: readonly string[];
}

interface Scene {
  readonly configuration: CurrentTenant;
  readonly ticket: TicketView;
  readonly event: EventView;
  readonly data: Data;
}

/** Job `ticket.tell-staff`: tells those of the staff whom giving, reminding or calling out concerns, each once (A5, B2, C4, C10). */
export class TellStaffJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
  ) {}

  async run(payload: TellStaffPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'staff-notices');
    const { ticketId, seq } = payload;
    const [configuration, ticket, { items }] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT })),
      this.queries.execute(
        new ListTicketEventsQuery(ctx, { ticket: ticketId, after: seq - 1, limit: 1, sight: ALL_SIGHT }),
      ),
    ]);
    const event = items.find((one) => one.seq === seq);
    const words = event === undefined ? undefined : ESCALATION_WORDS[event.type];
    if (event === undefined || words === undefined) return;
    const scene = { configuration, ticket, event, data: event.data as Data };
    if (event.type === 'reminder-sent' && scene.data.to?.type === 'supplier') return this.#remindSupplier(ctx, scene);
    await this.notices.tell(ctx, `event:${ticketId}:${seq}`, concerned(scene), {
      occasion: OCCASIONS[event.type] ?? event.type,
      ticket: { id: ticket.id, restricted: ticket.restricted },
      ...words(await this.#told(ctx, scene)),
      at: new Date(event.at),
      urgent: URGENT.includes(event.type),
    });
  }

  /** Each of the supplier's tasks on the ticket, by the way the supplier is told of everything else. */
  async #remindSupplier(ctx: TenantContext, { ticket, event, data }: Scene): Promise<void> {
    const text = typeof data.messageId === 'string' ? await this.#said(ctx, ticket.id, data.messageId) : '';
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId: ticket.id }));
    for (const task of tasks.filter((one) => one.supplier === data.to?.id && isWithSupplier(one.state))) {
      const key = `reminder:${ticket.id}:${event.seq}:${task.id}`;
      await this.commands.execute(new RemindTaskCommand(ctx, key, { task: task.id, text }));
    }
  }

  async #told(ctx: TenantContext, scene: Scene): Promise<Told> {
    const { configuration, ticket, event, data } = scene;
    const onCall = ticket.progress.onCall;
    const paging = event.type === 'on-call-paged';
    return {
      number: ticket.number,
      who: (paging ? onCall?.decision?.by.name : undefined) ?? event.actor.name,
      reason: (paging ? onCall?.reason : data.reason) ?? '',
      team: teamName(configuration, data.team ?? ticket.team ?? ''),
      until: data.answerBy === undefined ? '' : timeOf(data.answerBy, configuration.zone),
      count: data.count ?? data.paged ?? 0,
      // A note is read where it is: a mail tells nothing of it.
      said:
        typeof data.messageId === 'string' && event.type !== 'note-added'
          ? await this.#said(ctx, ticket.id, data.messageId)
          : '',
    };
  }

  async #said(ctx: TenantContext, ticket: string, messageId: string): Promise<string> {
    const messages = await wholeConversation(this.queries, ctx, ticket, ALL_SIGHT);
    return messages.find(({ id }) => id === messageId)?.text ?? '';
  }
}

/** Whom each event concerns. */
function concerned({ configuration, ticket, event, data }: Scene): Concerned {
  const asked = requester(ticket.progress.onCall);
  switch (event.type) {
    case 'note-added':
      return { people: data.mentions ?? [] };
    case 'unassigned':
      return { people: [data.from?.id ?? ''].filter((id) => id !== '' && id !== event.actor.id) };
    case 'assigned':
      return { people: data.technician === undefined ? [] : [data.technician.id] };
    case 'reminder-received':
      return structureOf(ticket);
    case 'reminder-sent':
      return addressee(data.to);
    case 'on-call-requested':
      return { people: deciders(configuration).filter((id) => id !== event.actor.id) };
    case 'on-call-paged':
      return { people: data.person === undefined ? [] : [data.person.id] };
    case 'on-call-unanswered':
      return { people: [...asked, ...deciders(configuration)] };
    default:
      return { people: asked };
  }
}

/** B2: every supervisor, and whoever the tenant has named. */
const deciders = ({ people, onCall }: CurrentTenant): readonly string[] => [
  ...onCall.mayAuthorise,
  ...Object.keys(people).filter((id) => people[id]?.supervisor === true),
];

const requester = (onCall: OnCall | null): readonly string[] => (onCall === null ? [] : [onCall.requestedBy.id]);

/** C4: whoever has the ticket, and everybody of the team that has it. */
const structureOf = ({ assignee, team }: TicketView): Concerned => ({
  people: assignee === null ? [] : [assignee.id],
  teams: team === null ? [] : [team],
});

const addressee = (to: ReminderAddressee | undefined): Concerned => {
  if (to?.type === 'team') return { teams: [to.id] };
  return to?.type === 'person' ? { people: [to.id] } : {};
};

const timeOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('it-IT', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
