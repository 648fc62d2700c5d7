import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { SupplierFeed, type FedEvent } from '@sportello/escalation';
import type { FastifyReply } from 'fastify';
import { supplierOf } from '../http/caller.js';
import { unchanged } from '../http/etags.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { SupplierApi } from './supplier.api.js';
import { FeedQuery } from './supplier.requests.js';
import { FeedView } from './supplier.views.js';

const MOST = 100;
/** Seconds after which it makes sense to ask again when there was nothing more. */
const PAUSE = 15;

/** What happened to a supplier's tasks, for programs that ask: nothing is lost and nothing comes twice (docs/adr/0103). */
@SupplierApi('events', 'supplier-task.read')
export class SupplierFeedController {
  constructor(
    @Inject(SupplierFeed) private readonly feed: SupplierFeed,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_supplier_events',
    summary: 'Che cosa è successo',
    description:
      'Gli eventi di tutti i compiti del fornitore, nell’ordine in cui sono diventati tali. Si riparte ogni volta dal `cursor` ' +
      'dell’ultima risposta: nulla si perde e nulla si ripete. Se non c’è altro, Retry-After dice dopo quanti secondi chiedere ' +
      'ancora; con If-None-Match risponde 304 finché non succede nulla.',
  })
  @ApiOkResponse({ type: FeedView, description: 'Gli eventi' })
  async events(
    @Req() request: SportelloRequest,
    @Query() asked: FeedQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedView | undefined> {
    const { ctx, supplier, configuration } = supplierOf(request);
    const after = Number(asked.cursor ?? 0);
    const { items, more } = await this.feed.after(ctx, supplier, after, asked.limit ?? MOST);
    const cursor = String(items.at(-1)?.place ?? after);
    if (!more) void reply.header('Retry-After', PAUSE);
    // The tag is where the answer ends: of a page that was empty, where the next one begins.
    if (unchanged(request, reply, `${after}-${cursor}`)) return undefined;
    const { languages, name } = configuration;
    const office = name[languages[0] ?? 'it'];
    return { items: items.map(fed(office)), cursor, more, _links: pageLinks(this.publicUrl, request, cursor) };
  }
}

const fed =
  (office: string) =>
  ({ place, taskId, number, seq, type, at, actor, text }: FedEvent) => ({
    ...{ cursor: String(place), task: taskId, number, seq, type, at, text },
    by: actor.type === 'supplier' ? actor.name : office,
  });
