import type { CommandBus } from '@nestjs/cqrs';
import type { DeskOutcome, InboxMessage } from '@sportello/intake';
import { DomainError, type Clock, type Localized, type TenantContext } from '@sportello/kernel';
import type { CallFacts, InboundContent } from '@sportello/plugin-sdk';
import type { CallBook } from '@sportello/telephony';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { AskCallBackCommand, RegisterTicketCommand } from '@sportello/ticketing';
import { channelName } from '../bridge/names.js';
import { lineOf, promiseFrom } from './line.rules.js';

/** What telephone exchanges say of calls: written down, and no ticket by itself unless the administration wants one (A7, A8). */
export class HeardCalls {
  constructor(
    private readonly book: CallBook,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat. @returns the ticket that was opened, if one was */
  async called(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    call: CallFacts,
  ): Promise<DeskOutcome | null> {
    const configuration = await this.directory.current(ctx.tenant);
    const line = lineOf(configuration, message.instance);
    const noted = await this.book.note(ctx, eventOf(message, content, call), line);
    const { id, state, number, ticketId } = noted;
    if (line.missed !== 'ticket' || state !== 'missed' || number === null || ticketId !== null) return null;
    const opened = await this.#register(ctx, `call:${id}`, configuration, message, { ...noted, number }).catch(ofOther);
    if (opened !== null) await this.book.about(ctx, id, opened.ticketId);
    return opened;
  }

  /** Whoever called in vain has a request of their own, and is promised to be called. */
  async #register(
    ctx: TenantContext,
    key: string,
    configuration: CurrentTenant,
    { instance, receivedAt }: InboxMessage,
    { number, language }: { readonly number: string; readonly language: string | null },
  ): Promise<DeskOutcome> {
    const spoken = configuration.languages.find((one) => one === language) ?? configuration.languages[0] ?? 'it';
    const { subject, text } = missedWords(number, channelName(configuration, instance));
    const done = await this.commands.execute(
      new RegisterTicketCommand(ctx, key, {
        channelInstance: instance,
        requester: { name: number, phone: number },
        subject: subject[spoken],
        message: { text: text[spoken] },
        language: spoken,
        receivedAt: receivedAt.toISOString(),
        acknowledge: false,
        beyond: 'mark',
      }),
    );
    await this.promised(ctx, key, configuration, done);
    return { ticketId: done.ticketId, number: done.number };
  }

  /**
   * C8: whoever opened a ticket to be called is promised a call within the term of the administration. Safe to repeat.
   * A term that has passed before anybody could see the ticket promises nothing.
   */
  async promised(
    ctx: TenantContext,
    key: string,
    configuration: CurrentTenant,
    { ticketId, openedAt }: { readonly ticketId: string; readonly openedAt: string },
  ): Promise<void> {
    const promisedBy = promiseFrom(configuration, new Date(openedAt));
    if (promisedBy === null || promisedBy <= this.clock.now()) return;
    await this.commands.execute(
      new AskCallBackCommand(ctx, `${key}:call-back`, { ticket: ticketId, promisedBy: promisedBy.toISOString() }),
    );
  }
}

/** Two things that were said of the call at once: the other one registers it. */
const ofOther = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'COMMAND.KEY_REUSED') return null;
  throw error;
};

const eventOf = ({ instance }: InboxMessage, { language }: InboundContent, facts: CallFacts) => ({
  ...{ instance, call: facts.call, happened: facts.happened, at: new Date(facts.at), number: facts.number },
  ...{ dialled: facts.dialled ?? null, queue: facts.queue ?? null, extensions: facts.extensions },
  language: language ?? null,
});

const missedWords = (number: string, line: Localized): { readonly subject: Localized; readonly text: Localized } => ({
  subject: { it: `Chiamata persa da ${number}`, en: `Missed call from ${number}` },
  text: {
    it: `${number} ha chiamato «${line.it}» senza avere risposta.`,
    en: `${number} called “${line.en}” and was not answered.`,
  },
});
