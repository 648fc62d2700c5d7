import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { ShowNumber, ShowText } from '../http/response.decorators.js';
import { Readiness } from './readiness.js';

export class StatusView {
  @ShowText('Tipo', 200) type!: string;
  @ShowText('Titolo', 200) title!: string;
  @ShowNumber('Codice', 599) status!: number;
  @ShowText('Dettaglio', 2000) detail!: string;
}

/** What load balancers and people ask first. */
@ApiTags('operations')
@Controller()
export class StatusController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('status')
  @May('status.read')
  @Header('Content-Type', 'application/problem+json')
  @ApiOperation({
    operationId: 'show_status',
    summary: 'Stato del servizio',
    description: 'Risponde 200 quando il processo è vivo (RAC_REST_NAME_011).',
  })
  @ApiProduces('application/problem+json')
  @ApiOkResponse({ type: StatusView, description: 'Il servizio è attivo' })
  status(): StatusView {
    return { type: 'about:blank', title: 'OK', status: 200, detail: 'Sportello è attivo' };
  }

  @Get('ready')
  @May('status.read')
  @Header('Content-Type', 'application/problem+json')
  @ApiOperation({
    operationId: 'show_readiness',
    summary: 'Pronto a lavorare',
    description: 'Risponde 200 quando il database risponde e il processo non si sta fermando, altrimenti 503.',
  })
  @ApiProduces('application/problem+json')
  @ApiOkResponse({ type: StatusView, description: 'Pronto' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<StatusView> {
    const { ready, why } = await this.readiness.now();
    if (!ready) void reply.status(503).header('Retry-After', '5');
    return { type: 'about:blank', title: ready ? 'OK' : 'Service Unavailable', status: ready ? 200 : 503, detail: why };
  }
}
