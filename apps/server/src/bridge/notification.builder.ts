import type { QueryBus } from '@nestjs/cqrs';
import type { NewOutbound, ReplyTokens } from '@sportello/intake';
import type { Clock, TenantContext } from '@sportello/kernel';
import type { PluginHost } from '@sportello/plugin-host';
import type { Notification, NotificationEvent, NotifiedClock } from '@sportello/plugin-sdk';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import {
  GetTicketClocksQuery,
  GetTicketQuery,
  ListTicketEventsQuery,
  type EventView,
  type MessageView,
  type Sight,
  type TicketRules,
  type TicketView,
} from '@sportello/ticketing';
import { channelWords, WITH_WORDS } from './channel-words.js';
import { wholeConversation } from './conversation.js';
import { channelName, clockLabel, kindName, teamName } from './names.js';
import { withOwnWords } from './own.words.js';
import { standingOfClocks, timesOf } from './notice.times.js';
import type { PrivateLinks } from './private-link.js';
import { laterWording, OCCASIONS, stateTold } from './requester.occasions.js';

/** A thread is known by its first mail and its latest. */
const MOST_REFERENCES = 10;

const ALL_SIGHT = { restricted: true } as const;
/** Events read at the beginning of the work log: those that begin taking charge and work are there. */
const BEGINNING = 100;

/** What is to be told of one event. */
export interface Told {
  readonly build: (outboundId: string) => Promise<NewOutbound>;
  readonly address: string;
  readonly ticket: TicketView;
  /** When the requester last wrote; by it, bounces of earlier mails are past. */
  readonly heardAt: Date | null;
}

/** Gathers what a requester is to be told of one event. */
export class NotificationBuilder {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly tokens: ReplyTokens,
    private readonly links: PrivateLinks,
    private readonly host: Pick<PluginHost, 'answersTo'>,
    private readonly rules: Pick<TicketRules, 'current'>,
    private readonly clock: Clock,
  ) {}

  /** @returns null when there is nobody who can be told, or nothing to tell */
  async forEvent(ctx: TenantContext, ticketId: string, seq: number): Promise<Told | null> {
    const [configuration, ticket, log, messages] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT })),
      this.#log(ctx, ticketId, seq),
      wholeConversation(this.queries, ctx, ticketId, ALL_SIGHT),
    ]);
    const event = log.find((candidate) => candidate.seq === seq);
    const occasion = event === undefined ? undefined : OCCASIONS[event.type];
    if (event === undefined || occasion === undefined) return null;
    const scene = { configuration, ticket, event, occasion, messages, log };
    const way = await this.#way(ctx, scene);
    if (way === null) return null;
    const build = async (outboundId: string): Promise<NewOutbound> => {
      const facts = await this.#facts(ctx, scene, way.address, outboundId);
      const notification = withOwnWords(configuration, facts);
      const outgoing = (way.byChannel ? channelWords(notification, ticket.fields) : null) ?? {
        by: 'notifier' as const,
        notification,
      };
      return {
        key: `notify:${ticketId}:${seq}`,
        ticketId,
        messageId: messageOf(scene)?.id ?? null,
        instance: way.instance,
        outgoing,
      };
    };
    const heard = messages.findLast(({ direction }) => direction === 'in');
    return { build, address: way.address, ticket, heardAt: heard === undefined ? null : new Date(heard.at) };
  }

  /** The beginning of the work log, and the event. */
  async #log(ctx: TenantContext, ticket: string, seq: number): Promise<readonly EventView[]> {
    const read = (after: number, limit: number) =>
      this.queries.execute(new ListTicketEventsQuery(ctx, { ticket, after, limit, sight: ALL_SIGHT }));
    const { items } = await read(0, BEGINNING);
    return seq <= BEGINNING ? items : [...items, ...(await read(seq - 1, 1)).items];
  }

  /**
   * D3: whoever wrote by a channel that can answer is answered by it, at the address it writes to; whatever no person wrote is
   * the notifier's to tell, who knows e-mail addresses.
   */
  async #way(ctx: TenantContext, scene: Scene): Promise<Way | null> {
    const { configuration, ticket } = scene;
    const { email } = ticket.requester;
    if (carriesWords(scene)) {
      const kind = await this.host.answersTo(ctx.tenant, ticket.channelInstance);
      const address = addressFor(kind, ticket.requester);
      if (address !== null) return { byChannel: true, instance: ticket.channelInstance, address };
    }
    return email === null ? null : { byChannel: false, instance: configuration.notifications.instance, address: email };
  }

  /**
   * What would be told of a ticket as it stands on some occasion, which may never come.
   * @throws DomainError `TICKET.NOT_FOUND`
   */
  async example(
    ctx: TenantContext,
    asked: { readonly ticket: string; readonly occasion: NotificationEvent; readonly sight: Sight },
  ): Promise<Notification> {
    const { sight, occasion } = asked;
    const [configuration, ticket] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTicketQuery(ctx, { ticket: asked.ticket, sight })),
    ]);
    const [log, messages] = await Promise.all([
      this.#log(ctx, ticket.id, ticket.seq),
      wholeConversation(this.queries, ctx, ticket.id, sight),
    ]);
    const last = log.findLast(({ type }) => OCCASIONS[type] === occasion);
    const event = last ?? { ...log[0], ...this.#imagined(occasion, ticket.seq) };
    const scene = { configuration, ticket, event: event as EventView, occasion, messages, log };
    return this.#facts(ctx, scene, ticket.requester.email ?? '', ticket.id);
  }

  #imagined(occasion: NotificationEvent, seq: number): Partial<EventView> {
    const [type] = Object.entries(OCCASIONS).find(([, told]) => told === occasion) ?? [];
    return { seq, type: (type ?? 'note-added') as EventView['type'], at: this.clock.now().toISOString(), data: {} };
  }

  async #facts(ctx: TenantContext, scene: Scene, address: string, outboundId: string): Promise<Notification> {
    const { configuration, ticket, event, occasion, messages, log } = scene;
    const { calendars } = await this.rules.current(ctx.tenant);
    const now = this.clock.now();
    const clocks = await this.queries.execute(
      new GetTicketClocksQuery(ctx, { ticket: ticket.id, sight: ALL_SIGHT, now }),
    );
    const { link } = await this.links.of({ tenant: ctx.tenant, ticketId: ticket.id, contactId: ticket.requester.id });
    const wording = laterWording(occasion, ticket.number);
    const language = ticket.language === 'en' ? ('en' as const) : ('it' as const);
    const message = WITH_WORDS.includes(occasion) ? messageOf(scene) : undefined;
    const asked = messages.find(({ direction }) => direction === 'in');
    const received = messages
      .filter(({ visibility, messageId }) => visibility === 'public' && messageId !== null)
      .map(({ messageId }) => messageId ?? '');
    const inReplyTo = received.at(-1);
    return {
      event: occasion,
      audience: 'requester',
      language,
      recipient: { name: ticket.requester.name, address },
      office: { id: ctx.tenant, name: configuration.name, zone: configuration.zone, contacts: configuration.contacts },
      ticket: {
        number: ticket.number,
        subject: ticket.subject,
        state: stateTold(event.type, ticket),
        kind: kindName(configuration, ticket.kind),
        channel: channelName(configuration, ticket.channelInstance),
        openedAt: ticket.openedAt,
        ...(ticket.assignee === null ? {} : { technician: ticket.assignee.name }),
        ...(ticket.team === null ? {} : { team: teamName(configuration, ticket.team) }),
        link,
      },
      at: event.at,
      clocks: standingOfClocks(configuration, clocks, calendars, { now, answered: event.type === 'answer-given' }),
      times: timesOf(ticket, log, event, calendars),
      ...(wording === null ? {} : { wording }),
      ...(message === undefined ? {} : { message: { author: message.author.name, text: message.text } }),
      ...remarksOn(occasion, ticket),
      ...(occasion === 'registered' && asked !== undefined ? { request: { text: asked.text } } : {}),
      thread: {
        messageIdLocal: this.tokens.messageIdLocal(ctx.tenant, ticket.id, outboundId),
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
        references: received.slice(-MOST_REFERENCES),
        replyToken: this.tokens.token(ctx.tenant, ticket.number),
      },
      attachments: (message?.attachments ?? []).map(({ name, mediaType, sha256, size }) => ({
        name,
        mediaType,
        blob: { sha256, size },
      })),
    };
  }
}

/** D14: who came by a dedicated way that is closed, or not theirs, is answered where to turn. */
function remarksOn(occasion: NotificationEvent, ticket: TicketView): Pick<Notification, 'remarks'> {
  const remarks = ticket.progress.scope.outside.filter(({ code }) => code === 'campaign').map(({ reason }) => reason);
  return occasion === 'registered' && remarks.length > 0 ? { remarks } : {};
}

interface Scene {
  readonly configuration: CurrentTenant;
  readonly ticket: TicketView;
  readonly event: EventView;
  readonly occasion: NotificationEvent;
  readonly messages: readonly MessageView[];
  readonly log: readonly EventView[];
}

/** Where a channel answers: a registry knows from the registration itself, and is told what is known besides (D4). */
function addressFor(
  kind: Awaited<ReturnType<PluginHost['answersTo']>>,
  { email, phone, name }: TicketView['requester'],
): string | null {
  if (kind === 'request') return email ?? phone ?? name;
  return kind === 'phone' ? phone : kind === 'email' ? email : null;
}

/** By which instance somebody is told, and where. */
interface Way {
  readonly byChannel: boolean;
  readonly instance: string;
  readonly address: string;
}

/** Whether a person of the desk wrote something for the requester. */
const carriesWords = (scene: Scene): boolean => WITH_WORDS.includes(scene.occasion) && messageOf(scene) !== undefined;

function messageOf({ event, messages }: Scene): MessageView | undefined {
  const id = (event.data as { messageId?: unknown }).messageId;
  return messages.find((message) => message.id === id && message.visibility === 'public');
}

/** The terms of a ticket as the staff is told of them. A term without a date (a dated calendar not yet running) is not told. */
export function notifiedClocks(configuration: CurrentTenant, ticket: TicketView): NotifiedClock[] {
  return ticket.clocks.flatMap(({ clock, state, startedAt, dueAt, stoppedAt }) =>
    dueAt === null
      ? []
      : [
          {
            clock,
            label: clockLabel(configuration, clock),
            state,
            startedAt,
            dueAt,
            ...(stoppedAt === null ? {} : { stoppedAt }),
          },
        ],
  );
}
