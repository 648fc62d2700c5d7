import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Chat } from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf, publicContext, tenantOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { entitledBy } from '../campaigns/campaign.visitor.js';
import { SessionAuthenticator } from '../identity/session.authenticator.js';
import { CLOCK } from '../tokens.js';
import { ChatDescriptions } from './chat.descriptions.js';
import { ChatFiles } from './chat.files.js';
import { chatHours } from './chat.hours.js';
import { opens } from './chat.keys.js';
import { ChatQuery } from './chat.requests.js';
import { ChatRooms } from './chat.rooms.js';
import { ChatTickets } from './chat.tickets.js';
import { ChatLineSeqView, ChatView } from './chat.views.js';
import { FILE_ANSWER, FILE_BODY } from './chat.decorators.js';

/** Connections and questions a minute, of one caller: a page asks once, and again when its line was cut. */
const MOST_A_MINUTE = 120;

const CHAT_KEY = ApiHeader({
  name: 'X-Chat-Key',
  required: true,
  description: 'La chiave della conversazione, che ha solo chi l’ha iniziata',
  schema: { type: 'string', minLength: 43, maxLength: 43, pattern: '^[A-Za-z0-9_-]+$' },
});
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** A live conversation, on the side of whoever asks. */
@ApiTags('chat')
@Controller('rest/helpdesk/v1/:tenant/chat/:instance')
export class ChatController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ChatRooms) private readonly rooms: ChatRooms,
    @Inject(ChatDescriptions) private readonly descriptions: ChatDescriptions,
    @Inject(ChatTickets) private readonly tickets: ChatTickets,
    @Inject(ChatFiles) private readonly files: ChatFiles,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
  ) {}

  @Get()
  @May('portal.use')
  @RouteConfig({ rateLimit: { max: MOST_A_MINUTE, timeWindow: 60_000 } })
  @ApiOperation({
    operationId: 'show_chat',
    summary: 'Una chat, o la connessione a essa',
    description:
      'Orario, limiti e quante conversazioni aspettano. Con `Upgrade: websocket` la richiesta diventa la conversazione: i messaggi sono descritti nella guida dei canali (D17).',
  })
  @ApiOkResponse({ type: ChatView, description: 'La chat' })
  async show(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Query() asked: ChatQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ctx = publicContext(request);
    const language = asked.language ?? languageOf(request);
    const rules = await this.descriptions.of(ctx, instance, language);
    const { configuration } = tenantOf(request);
    const entitled = entitledBy(configuration, await this.people.visitor(request));
    if (this.rooms.guest(request, reply, { ctx, instance, language, rules, entitled })) return;
    const hours = chatHours(configuration, instance, { entitled }, this.clock.now());
    const { open, nextOpening } = hours;
    const { waiting } = await this.tickets.chats.place(ctx, instance, null);
    const { greeting, textMaxLength, files, privacy, bot } = rules;
    const closed = hours.closed?.[language] ?? rules.closed;
    const shown: ChatView = {
      ...{ greeting, closed, textMaxLength, waiting, open, privacy: { ...privacy } },
      files: { ...files, mediaTypes: [...files.mediaTypes] },
      ...(bot === undefined ? {} : { bot: bot.name }),
      ...(nextOpening === undefined ? {} : { nextOpening }),
    };
    await reply.send(shown);
  }

  @Post(':chat/files')
  @May('request.make')
  @KEYED
  @CHAT_KEY
  @ApiOperation({
    operationId: 'send_chat_file',
    summary: 'Manda un file',
    description: 'Un file nella propria conversazione, con gli stessi controlli dei moduli.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @ApiCreatedResponse({ type: ChatLineSeqView, description: 'Mandato' })
  async send(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Param('chat', ParseUUIDPipe) id: string,
  ): Promise<ChatLineSeqView> {
    const ctx = publicContext(request);
    const chat = await this.#own(request, instance, id);
    const { files } = await this.descriptions.of(ctx, instance, chat.language);
    return { seq: await this.files.send(request, ctx, chat, files, null) };
  }

  @Get(':chat/files/:file')
  @May('portal.use')
  @CHAT_KEY
  @ApiOperation({
    operationId: 'download_chat_file',
    summary: 'Scarica un file',
    description: 'I byte di un file della propria conversazione.',
  })
  @ApiOkResponse(FILE_ANSWER)
  async file(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Param('chat', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.answer(reply, publicContext(request), await this.#own(request, instance, id), file);
  }

  /** Another’s conversation and one that does not exist look the same. */
  #own(request: SportelloRequest, instance: string, id: string): Promise<Chat> {
    const key = request.headers['x-chat-key'];
    return this.files.chat(
      publicContext(request),
      id,
      (chat) => chat.instance === instance && typeof key === 'string' && KEY.test(key) && opens(key, chat),
    );
  }
}
