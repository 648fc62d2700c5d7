import { Get, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Principal } from '@sportello/identity';
import type { Chat } from '@sportello/desk';
import type { FastifyReply } from 'fastify';
import { languageOf, staffOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { StaffApi } from '../http/staff.api.js';
import { sightOf } from '../http/staff.roles.js';
import { FILE_ANSWER, FILE_BODY } from './chat.decorators.js';
import { ChatDescriptions } from './chat.descriptions.js';
import { ChatFiles } from './chat.files.js';
import { ChatRooms } from './chat.rooms.js';
import { ChatTickets } from './chat.tickets.js';
import { ChatLineSeqView, ChatQueueView, type ChatAtDeskView } from './chat.views.js';
import { shownChat } from './chat.words.js';

/** Live conversations, on the side of the desk. */
@StaffApi('chat', 'chat-desk', 'chat.serve')
export class ChatDeskController {
  constructor(
    @Inject(ChatRooms) private readonly rooms: ChatRooms,
    @Inject(ChatDescriptions) private readonly descriptions: ChatDescriptions,
    @Inject(ChatTickets) private readonly tickets: ChatTickets,
    @Inject(ChatFiles) private readonly files: ChatFiles,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_chats',
    summary: 'Le conversazioni, o la connessione a esse',
    description:
      'In attesa, nell’ordine in cui sono arrivate, e in corso. Con `Upgrade: websocket` la richiesta diventa la connessione con cui si risponde.',
  })
  @ApiOkResponse({ type: ChatQueueView, description: 'Le conversazioni' })
  async list(@Req() request: SportelloRequest, @Res() reply: FastifyReply): Promise<void> {
    const { ctx, principal } = staffOf(request);
    if (this.rooms.operator(request, reply, { ctx, principal, language: languageOf(request) })) return;
    const items = (await this.tickets.chats.desk(ctx, sightOf(principal))).map(listed);
    await reply.send({ items } satisfies ChatQueueView);
  }

  @Post(':chat/files')
  @KEYED
  @ApiOperation({
    operationId: 'answer_chat_with_file',
    summary: 'Risponde con un file',
    description: 'Un file nella conversazione a cui si sta rispondendo.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @ApiCreatedResponse({ type: ChatLineSeqView, description: 'Mandato' })
  async send(@Req() request: SportelloRequest, @Param('chat', ParseUUIDPipe) id: string): Promise<ChatLineSeqView> {
    const { ctx, principal } = staffOf(request);
    const chat = await this.#seen(request, id, principal);
    const { files } = await this.descriptions.of(ctx, chat.instance, chat.language);
    const me = { id: principal.id, name: principal.name };
    return { seq: await this.files.send(request, ctx, chat, files, me) };
  }

  @Get(':chat/files/:file')
  @ApiOperation({
    operationId: 'read_chat_file',
    summary: 'Scarica un file di una conversazione',
    description: 'I byte di un file, prima che la conversazione sia tutta nella richiesta.',
  })
  @ApiOkResponse(FILE_ANSWER)
  async file(
    @Req() request: SportelloRequest,
    @Param('chat', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, principal } = staffOf(request);
    await this.files.answer(reply, ctx, await this.#seen(request, id, principal), file);
  }

  /** A2: what they may not see does not exist for them. */
  #seen(request: SportelloRequest, id: string, principal: Principal): Promise<Chat> {
    return this.files.chat(
      staffOf(request).ctx,
      id,
      ({ state, restricted }) => state !== 'open' && (!restricted || sightOf(principal).restricted),
    );
  }
}

function listed(chat: Chat): ChatAtDeskView {
  const { ticket, operator, ...shown } = shownChat(chat);
  return { ...shown, ...(ticket === null ? {} : { ticket }), ...(operator === null ? {} : { operator }) };
}
