import type { CommandBus } from '@nestjs/cqrs';
import type { TicketAccessTokens } from '@sportello/identity';
import { believedParty, Desk, type DeskOutcome, type InboxMessage, type OutboundStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import type { AutomaticFacts, CallFacts, InboundContent } from '@sportello/plugin-sdk';
import type { TenantDirectory } from '@sportello/tenancy';
import {
  RecordReminderCommand,
  RecordReplyCommand,
  RegisterTicketCommand,
  type MailOrigin,
  type MessageInput,
  type RequesterTicketsReader,
} from '@sportello/ticketing';
import type { HeardCalls } from '../calls/heard.calls.js';
import { hasEnded, kindFor, purposeOf, ticketAbout } from './about.ticket.js';
import type { AnswerOutcome } from './answer.outcome.js';
import { suspectedKind } from '../security/suspected.kind.js';
import { knownOf, knownParty } from './known-classification.js';
import { allowedOf } from './maintenance.guard.js';
import { provedBy } from './proved.sender.js';

const NO_SUBJECT = { it: '(senza oggetto)', en: '(no subject)' };
const NO_TEXT = { it: '(messaggio senza testo)', en: '(message without text)' };

/** Carries out by commands what intake has decided. */
export class DeskBridge extends Desk {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly accessTokens: TicketAccessTokens,
    private readonly outbound: OutboundStore,
    private readonly directory: TenantDirectory,
    private readonly answers: AnswerOutcome,
    private readonly own: RequesterTicketsReader,
    private readonly calls: HeardCalls,
  ) {
    super();
  }

  async ticketOfPage(ctx: TenantContext, token: string): Promise<{ ticketId: string } | null> {
    return this.accessTokens.verify(ctx.tenant, token).catch(() => null);
  }

  /** What came in is a ticket even when the channel classified it by something the tenant no longer has. */
  async register(
    ctx: TenantContext,
    key: string,
    message: InboxMessage,
    content: InboundContent,
    acknowledge: boolean,
  ): Promise<DeskOutcome> {
    const configuration = await this.directory.current(ctx.tenant);
    const { known, note } = allowedOf(
      configuration,
      knownOf(configuration, content.request ?? {}),
      believedParty(content),
    );
    const { area, topic, subtopic, severity } = known;
    const chosen = known.kind !== undefined || subtopic !== undefined;
    const kind = chosen ? known.kind : suspectedKind(configuration, content.subject);
    if (purposeOf(configuration, kindFor(configuration, known)) === 'reminder') {
      const reminded = await this.#remind(ctx, key, message, content);
      if (reminded !== null) return reminded;
    }
    const fields = content.request?.fields;
    const language = configuration.languages.find((spoken) => spoken === content.language);
    const done = await this.commands.execute(
      new RegisterTicketCommand(ctx, key, {
        channelInstance: message.instance,
        requester: knownParty(configuration, content.from),
        ...provedBy(message, content),
        ...given({ sender: content.sender }),
        subject: content.subject.trim() === '' ? NO_SUBJECT[content.language ?? 'it'] : content.subject,
        message: noted(messageOf(content), note),
        ...given({ kind, area, topic, subtopic, severity, fields, language }),
        mail: originOf(message, content),
        receivedAt: message.receivedAt.toISOString(),
        acknowledge,
        ...given({ entitledTo: message.proof?.campaigns }),
        // D5, D14, E8: what has come in by itself is never turned away.
        beyond: 'mark',
      }),
    );
    if (content.request?.callBack === true) await this.calls.promised(ctx, key, configuration, done);
    return done;
  }

  /**
   * C4: a sollecito joins the open ticket it is about and says nothing of it to its sender, who may be anybody that knows the number
   * and the address. One about nothing of theirs that is open is a ticket of its own, for a person.
   */
  async #remind(
    ctx: TenantContext,
    key: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome | null> {
    const { name, email } = believedParty(content);
    const { subject, text } = content;
    const mention = { email, subject, text, fields: content.request?.fields ?? {} };
    const about = await ticketAbout(this.own, ctx, await this.directory.current(ctx.tenant), mention);
    if (about === null || hasEnded(about)) return null;
    const done = await this.commands.execute(
      new RecordReminderCommand(asRequester(ctx), key, {
        ...{ ticket: about.id, message: messageOf(content), from: given({ name, email }), subject },
        ...{ channelInstance: message.instance, mail: originOf(message, content) },
        ...given({ sender: content.sender }),
      }),
    );
    return { ticketId: done.ticketId, number: done.number, outcome: 'reminder' };
  }

  reply(
    ctx: TenantContext,
    key: string,
    ticket: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome> {
    return this.#record(ctx, key, ticket, message, content, content.answered === true ? { answered: true } : {});
  }

  note(
    ctx: TenantContext,
    key: string,
    ticket: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome> {
    return this.#record(ctx, key, ticket, message, content, { automatic: true });
  }

  copy(
    ctx: TenantContext,
    key: string,
    ticket: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome> {
    return this.#record(ctx, key, ticket, message, content, { copy: true });
  }

  called(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    call: CallFacts,
  ): Promise<DeskOutcome | null> {
    return this.calls.called(ctx, message, content, call);
  }

  /** B14: what came back has not been told; the mail's own row says so, and people find the notice on the ticket. */
  async bounced(
    ctx: TenantContext,
    key: string,
    ticket: string,
    message: InboxMessage,
    content: InboundContent,
    bounce: NonNullable<AutomaticFacts['bounce']>,
  ): Promise<DeskOutcome> {
    if (bounce.originalMessageId !== null && bounce.recipients.some((recipient) => recipient.final)) {
      const who = bounce.recipients.map(({ address, status }) => `${address} (${status ?? '-'})`).join(', ');
      const local = bounce.originalMessageId.split('@')[0] ?? '';
      const answer = await this.outbound.bounced(ctx, local, { code: 'bounced', reason: who });
      if (answer !== null) await this.answers.bounced(ctx, answer.ticketId, answer.messageId, who);
    }
    return this.#record(ctx, key, ticket, message, content, { automatic: true });
  }

  #record(
    ctx: TenantContext,
    key: string,
    ticket: string,
    message: InboxMessage,
    content: InboundContent,
    aside: { readonly automatic?: boolean; readonly copy?: boolean; readonly answered?: boolean },
  ): Promise<DeskOutcome> {
    const { name, email } = content.from;
    return this.commands.execute(
      new RecordReplyCommand(aside.automatic === true || aside.copy === true ? ctx : asRequester(ctx), key, {
        ticket,
        message: messageOf(content),
        from: given({ name, email }),
        ...given({ assurance: provedBy(message, content).assurance, sender: content.sender }),
        ...aside,
        subject: content.subject,
        channelInstance: message.instance,
        mail: originOf(message, content),
      }),
    );
  }
}

/**
 * A reply is the requester's act. Who they are stands on the message, which can be anonymised; the chain of acts names no
 * person of the public.
 */
const asRequester = (ctx: TenantContext): TenantContext => ({
  ...ctx,
  actor: { type: 'requester', id: 'requester', name: '' },
});

function messageOf(content: InboundContent): MessageInput {
  return {
    text: content.text.trim() === '' ? NO_TEXT[content.language ?? 'it'] : content.text,
    ...given({ html: content.html, quoted: content.quoted, notes: content.notes }),
    attachments: content.attachments.map(({ name, mediaType, blob }) => ({
      name,
      mediaType,
      size: blob.size,
      sha256: blob.sha256,
    })),
  };
}

function originOf(message: InboxMessage, content: InboundContent): MailOrigin {
  const [inReplyTo] = content.thread.inReplyTo;
  return { rawSha256: message.raw.sha256, ...given({ messageId: content.thread.messageId ?? undefined, inReplyTo }) };
}

/** Only what is known: absent and undefined are not the same to the commands. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const noted = (message: MessageInput, note: string | null): MessageInput =>
  note === null ? message : { ...message, notes: [...(message.notes ?? []), note] };
