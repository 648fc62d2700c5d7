import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Metrics } from '@sportello/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http/access.decorator.js';
import { bearerOf } from '../http/bearer.js';
import { notFound } from '../http/http.errors.js';
import { METRICS_TOKEN } from '../tokens.js';

/**
 * Figures for Prometheus: counts and times, never a person's or a ticket's data. Still, they tell how busy an
 * administration is: they are for this machine, and from elsewhere for whoever brings the token of the installation.
 */
@Controller()
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(METRICS_TOKEN) private readonly token: string | null,
  ) {}

  @Get('metrics')
  @Public()
  @ApiExcludeEndpoint()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isOfThisMachine(request) && !this.#isGenuine(bearerOf(request))) {
      throw notFound('L’indirizzo non esiste.', 'There is no such address.');
    }
    void reply.header('Content-Type', this.metrics.contentType);
    return this.metrics.text();
  }

  #isGenuine(given: string | null): boolean {
    if (this.token === null || given === null) return false;
    const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

/** A reverse proxy on this machine speaks for somebody else, and says so. */
function isOfThisMachine({ headers, socket }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
