import { Get, Inject, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { supplierOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { supplierAudience } from '../live/live.audience.js';
import { LiveCallers } from '../live/live.callers.js';
import { AnswersWithNews } from '../live/live.decorators.js';
import { LiveStreams } from '../live/live.streams.js';
import { SupplierApi } from './supplier.api.js';

/** What changes while somebody of a supplier looks at it (B10). Programs ask for events instead: those are never lost. */
@SupplierApi('live', 'supplier-task.read')
@ApiCookieAuth('staffSession')
export class SupplierLiveController {
  constructor(
    @Inject(LiveStreams) private readonly streams: LiveStreams,
    @Inject(LiveCallers) private readonly callers: LiveCallers,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'follow_supplier_live',
    summary: 'Novità dei compiti in tempo reale',
    description:
      'Per le pagine: eventi mandati dal server finché restano aperte. `task` dice quale compito del fornitore è cambiato e il suo stato, nulla di ciò che si è scritto. `ready` dice se si è ripreso da dove si era; `missed` e `resumed` falso, di rileggere. I programmi usano /events, che non perde nulla.',
  })
  @AnswersWithNews
  follow(@Req() request: SportelloRequest, @Res() reply: FastifyReply): void {
    const { ctx, supplier } = supplierOf(request);
    this.streams.answer(request, reply, ctx.tenant, supplierAudience(this.callers, request, supplier));
  }
}
