import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Metrics } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';

/**
 * Figures for Prometheus: counts and times, never a person's or a ticket's data. Still, they tell how busy an
 * administration is: they are for whoever runs the installation.
 */
@Controller()
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get('metrics')
  @May('installation.metrics')
  @ApiExcludeEndpoint()
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', this.metrics.contentType);
    return this.metrics.text();
  }
}
