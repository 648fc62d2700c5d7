import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { LiveStreams } from './live.streams.js';

const ID = /^[A-Za-z0-9_-]{22}$/;

/** What changes while somebody looks at it. */
@ApiTags('live')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/live')
@May('ticket.read')
export class LiveController {
  constructor(@Inject(LiveStreams) private readonly streams: LiveStreams) {}

  @Get()
  @ApiOperation({
    operationId: 'follow_live',
    summary: 'Novità in tempo reale',
    description:
      'Eventi mandati dal server finché la pagina resta aperta: che cosa è cambiato, chi c’è, allarmi urgenti. Solo ciò che chi ascolta può vedere, senza testi né dati di chi ha chiesto. `ready` dice se si è ripreso da dove si era; `missed` e `resumed` falso, di rileggere ciò che si mostra.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Ultimo evento ricevuto: si riprende da lì, se è recente',
    schema: { type: 'string', maxLength: 22, pattern: '^[A-Za-z0-9_-]*$' },
  })
  @ApiOkResponse({
    description: 'Gli eventi, finché la connessione dura',
    content: { 'text/event-stream': { schema: { type: 'string', maxLength: 2_147_483_647, pattern: '^[\\s\\S]*$' } } },
  })
  follow(@Req() request: SportelloRequest, @Res() reply: FastifyReply): void {
    const { ctx, principal } = staffOf(request);
    this.streams.refuseTooMany(ctx.tenant, principal);
    const last = request.headers['last-event-id'];
    const headers = reply.getHeaders();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      'content-type': 'text/event-stream; charset=utf-8',
      // A proxy that gathers answers before it passes them on would tell everything too late.
      'x-accel-buffering': 'no',
    });
    const leave = this.streams.open(
      ...([request, ctx.tenant, principal, reply.raw] as const),
      typeof last === 'string' && ID.test(last) ? last : null,
    );
    reply.raw.once('close', leave).once('error', leave);
  }
}
