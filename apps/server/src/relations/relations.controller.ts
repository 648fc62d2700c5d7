import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CloseDuplicateCommand,
  LinkTicketsCommand,
  ListRelationsQuery,
  MergeTicketsCommand,
  UnlinkTicketsCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { ClosingDesk } from '../closing/closing.desk.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CommandResultView } from '../tickets/ticket.views.js';
import { OnATicket } from '../tickets/ticket.decorators.js';
import { PairDesk } from './pair.desk.js';
import { restrictedMerge } from './relation.refusals.js';
import { DuplicateRequest, LinkRequest, MergeRequest, SplitRequest, UnlinkRequest } from './relation.requests.js';
import { RelationsView } from './relation.views.js';
import { duplicateWords, mergedWords } from './relation.words.js';
import { splitTicket } from './ticket.split.js';

/** What tickets are to each other. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.follow')
export class RelationsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PairDesk) private readonly pairs: PairDesk,
    @Inject(ClosingDesk) private readonly closing: ClosingDesk,
  ) {}

  @Get(':number/relations')
  @May('ticket.read')
  @ApiOperation({
    operationId: 'list_ticket_relations',
    summary: 'Relazioni con altre richieste',
    description: 'Che cosa la richiesta è per altre dello stesso ente, e loro per lei.',
  })
  @ApiOkResponse({ type: RelationsView, description: 'Le relazioni' })
  async list(@Req() request: SportelloRequest, @Param('number') number: string): Promise<RelationsView> {
    const { ctx, principal } = staffOf(request);
    const { id } = await this.closing.seen(request, number);
    const all = await this.queries.execute(new ListRelationsQuery(ctx, { ticketId: id, sight: sightOf(principal) }));
    return {
      items: all.map(({ relation, direction, name, at, other }) => ({
        ...{ relation, direction, name, at },
        other: { number: other.number, subject: other.subject, state: other.state },
      })),
    };
  }

  @Post(':number/link')
  @OnATicket('link_tickets', 'Mette in relazione', 'Dice che cosa la richiesta è per un’altra; si vede da entrambe.')
  async link(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { other, relation }: LinkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pair = await this.pairs.seen(request, number, other, 'other');
    return this.pairs.run(request, reply, pair, { relation }, LinkTicketsCommand);
  }

  @Post(':number/unlink')
  @OnATicket('unlink_tickets', 'Toglie una relazione', 'Toglie una relazione, con il motivo; resta nei due registri.')
  async unlink(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { other, relation, reason }: UnlinkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pair = await this.pairs.seen(request, number, other, 'other');
    return this.pairs.run(request, reply, pair, { relation, reason }, UnlinkTicketsCommand);
  }

  @Post(':number/merge')
  @May('ticket.work')
  @OnATicket(
    'merge_tickets',
    'Unisce a un’altra',
    'Chiude la richiesta, che prosegue nell’altra: chi ha chiesto lo sa, le sue risposte arrivano là e ne riceve gli sviluppi.',
  )
  async merge(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { into, text }: MergeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pair = await this.pairs.seen(request, number, into, 'into');
    const { ticket, other } = pair;
    if (ticket.restricted && !other.restricted) throw restrictedMerge();
    await this.closing.mayEnd(request, number);
    const words = text ?? mergedWords(ticket.language, ticket.number, other.number);
    return this.pairs.run(request, reply, pair, { message: { text: words } }, MergeTicketsCommand);
  }

  @Post(':number/duplicate')
  @May('ticket.work')
  @OnATicket(
    'close_duplicate',
    'Chiude come duplicato',
    'Chiude la richiesta come duplicato di un’altra; chi ha chiesto lo sa e, se si vuole, è avvisato quando l’altra è risolta.',
  )
  async duplicate(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { of, text, inform = false }: DuplicateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pair = await this.pairs.seen(request, number, of, 'of');
    const { ticket, other } = pair;
    await this.closing.mayEnd(request, number);
    const words = text ?? duplicateWords(ticket.language, ticket.number, other.number, inform);
    const input = { message: { text: words }, informed: inform };
    return this.pairs.run(request, reply, pair, input, CloseDuplicateCommand);
  }

  @Post(':number/split')
  @OnATicket(
    'split_ticket',
    'Ne separa un’altra',
    'Un messaggio o un testo diventa una nuova richiesta della stessa persona, in relazione con questa. Risponde con la nuova.',
  )
  async split(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: SplitRequest,
  ): Promise<CommandResultView> {
    const ticket = await this.closing.seen(request, number);
    return splitTicket({ commands: this.commands, queries: this.queries }, request, ticket, body);
  }
}
