import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { staffAudience } from './live.audience.js';
import { LiveCallers } from './live.callers.js';
import { AnswersWithNews } from './live.decorators.js';
import { LiveStreams } from './live.streams.js';

/** What changes while somebody looks at it. */
@ApiTags('live')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/live')
@May('ticket.read')
export class LiveController {
  constructor(
    @Inject(LiveStreams) private readonly streams: LiveStreams,
    @Inject(LiveCallers) private readonly callers: LiveCallers,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'follow_live',
    summary: 'Novità in tempo reale',
    description:
      'Eventi mandati dal server finché la pagina resta aperta: che cosa è cambiato, chi c’è, allarmi urgenti. Solo ciò che chi ascolta può vedere, senza testi né dati di chi ha chiesto. `ready` dice se si è ripreso da dove si era; `missed` e `resumed` falso, di rileggere ciò che si mostra.',
  })
  @AnswersWithNews
  follow(@Req() request: SportelloRequest, @Res() reply: FastifyReply): void {
    const { ctx, principal } = staffOf(request);
    this.streams.answer(request, reply, ctx.tenant, staffAudience(this.callers, request, principal));
  }
}
