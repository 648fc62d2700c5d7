import { Body, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { BlobStore } from '@sportello/platform';
import type { PushRequest } from '@sportello/plugin-sdk';
import {
  CheckClosureCommand,
  CloseTicketCommand,
  GetTicketForRequesterQuery,
  ListMessagesQuery,
  RecordReplyCommand,
  type MessageAuthor,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { readPush } from '../channels/push.reader.js';
import { ConfirmRequest } from '../closing/closing.requests.js';
import { May } from '../http/access.decorator.js';
import { FileGate } from '../http/file.gate.js';
import { requesterOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { MyTicketView, ReplyView } from './portal.views.js';
import { ownCommand, PrivatePage } from './private.page.js';
import { shownToRequester } from './requester.presenter.js';

const MOST_FILES = 5;
const LONGEST = 20_000;

/** The private page of one request: what its owner sees and does. */
@PrivatePage()
export class MyTicketController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(FileGate) private readonly files: FileGate,
  ) {}

  @Get()
  @May('my-ticket.read')
  @ApiOperation({
    operationId: 'show_my_ticket',
    summary: 'La propria richiesta',
    description: 'La richiesta come la vede chi l’ha fatta, con la chiave della pagina privata.',
  })
  @ApiOkResponse({ type: MyTicketView, description: 'La richiesta' })
  async show(@Req() request: SportelloRequest): Promise<MyTicketView> {
    const { ctx, access, configuration } = requesterOf(request);
    return shownToRequester(
      configuration,
      await this.queries.execute(new GetTicketForRequesterQuery(ctx, { ticketId: access.ticketId })),
    );
  }

  @Post('replies')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'answer_my_ticket',
    summary: 'Risponde',
    description: 'Aggiunge una risposta; se la richiesta era chiusa la riapre (C14).',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    description: 'La risposta',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: {
        text: { type: 'string', minLength: 1, maxLength: LONGEST, pattern: '^[\\s\\S]*$' },
        attachments: {
          type: 'array',
          minItems: 0,
          maxItems: MOST_FILES,
          items: { type: 'string', format: 'binary', maxLength: 52_428_800 },
        },
      },
    },
  })
  @ApiCreatedResponse({ type: ReplyView, description: 'Risposta registrata' })
  async reply(@Req() request: SportelloRequest): Promise<ReplyView> {
    const { ctx, key, ticket } = ownCommand(request);
    const { name, email } = await this.#asker(ctx, ticket);
    const pushed = await readPush(request, ctx.tenant, this.blobs);
    const text = replyText(pushed);
    const done = await this.commands.execute(
      new RecordReplyCommand(ctx, key, {
        ticket,
        from: { name, ...(email === undefined ? {} : { email }) },
        // Whoever has the link had it from the mail: that much is sure, and no more.
        assurance: 'email',
        message: {
          text,
          attachments: pushed.files.map(({ name, mediaType, blob }) => ({
            name,
            mediaType,
            size: blob.size,
            sha256: blob.sha256,
          })),
        },
      }),
    );
    return { number: done.number, state: done.state };
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirm_my_ticket',
    summary: 'Conferma che funziona',
    description: 'Chi ha chiesto conferma che l’intervento ha funzionato: la richiesta si chiude (B15).',
  })
  @ApiOkResponse({ type: ReplyView, description: 'Confermata' })
  async confirm(@Req() request: SportelloRequest, @Body() { rating, remarks }: ConfirmRequest): Promise<ReplyView> {
    const { ctx, key, ticket } = ownCommand(request);
    const { number, state } = await this.commands.execute(
      new CheckClosureCommand(ctx, key, {
        ticket,
        outcome: 'confirmed',
        how: 'page',
        ...(rating === undefined ? {} : { rating }),
        ...(remarks === undefined ? {} : { remarks: { text: remarks } }),
      }),
    );
    return { number, state };
  }

  @Post('withdraw')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'withdraw_my_ticket',
    summary: 'Ritira la richiesta',
    description:
      'Chi ha chiesto non ne ha più bisogno: la richiesta si chiude come ritirata. Rispondendo si riapre (C14).',
  })
  @ApiOkResponse({ type: ReplyView, description: 'Ritirata' })
  async withdraw(@Req() request: SportelloRequest): Promise<ReplyView> {
    const { ctx, key, ticket } = ownCommand(request);
    const { number, state } = await this.commands.execute(
      new CloseTicketCommand(ctx, key, { ticket, reason: 'withdrawn' }),
    );
    return { number, state };
  }

  @Get('attachments/:attachment')
  @May('my-ticket.read')
  @ApiOperation({
    operationId: 'download_my_attachment',
    summary: 'Scarica un allegato',
    description: 'I byte di un allegato della conversazione.',
  })
  @ApiOkResponse({
    description: 'Il file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 209_715_200 } } },
  })
  async attachment(
    @Req() request: SportelloRequest,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, access } = requesterOf(request);
    const { messages } = await this.queries.execute(new GetTicketForRequesterQuery(ctx, { ticketId: access.ticketId }));
    const file = messages.flatMap((message) => message.attachments).find(({ id }) => id === attachment);
    if (file === undefined) throw notFound('L’allegato non esiste.', 'There is no such attachment.');
    await this.files.send(reply, ctx.tenant, file);
  }

  /**
   * Who asked, as they said it then. Not as the address is known from elsewhere: whoever fills in a form with another
   * person's address must not learn that person's name.
   */
  async #asker(ctx: TenantContext, ticket: string): Promise<MessageAuthor> {
    const { items } = await this.queries.execute(
      new ListMessagesQuery(ctx, { ticket, page: { limit: 1 }, sight: { restricted: true } }),
    );
    const [first] = items;
    if (first === undefined) throw new Error('a ticket begins with what was asked');
    return first.author;
  }
}

/** @throws DomainError REQUEST.INVALID naming every field that is wrong */
function replyText(pushed: PushRequest): string {
  const given =
    pushed.body.byteLength > 0
      ? jsonFields(pushed.body)
      : new Map(pushed.fields.map(({ name, value }) => [name, value]));
  const text = given.get('text');
  const problems = [
    ...[...given.keys()]
      .filter((name) => name !== 'text')
      .map((name) => problem(name, 'unknown', 'Campo sconosciuto.', 'Unknown field.')),
    ...(typeof text === 'string' && text.trim() !== ''
      ? []
      : [problem('text', 'required', 'Campo obbligatorio.', 'This field is required.')]),
    ...(typeof text === 'string' && text.length > LONGEST
      ? [problem('text', 'too-long', `Al massimo ${LONGEST} caratteri.`, `At most ${LONGEST} characters.`)]
      : []),
    ...(pushed.files.length > MOST_FILES
      ? [problem('attachments', 'too-many', `Al massimo ${MOST_FILES} file.`, `At most ${MOST_FILES} files.`)]
      : []),
  ];
  if (problems.length > 0 || typeof text !== 'string') {
    throw new DomainError(
      'REQUEST.INVALID',
      'unprocessable',
      { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' },
      { fields: problems },
    );
  }
  return text.trim();
}

const problem = (field: string, code: string, it: string, en: string) => ({ field, code, message: { it, en } });

function jsonFields(body: Uint8Array): Map<string, unknown> {
  const value: unknown = JSON.parse(new TextDecoder().decode(body));
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
