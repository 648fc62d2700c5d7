import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LiveBoard, type LiveListener } from '@sportello/desk';
import { DomainError, type TenantId } from '@sportello/kernel';
import { Metrics, type Logger } from '@sportello/platform';
import { TenantChanges } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import type { SportelloRequest } from '../http/sportello.request.js';
import { LOG } from '../tokens.js';
import type { Audience } from './live.audience.js';
import { LiveStream, type Sink } from './live.stream.js';

const BEAT = 20_000;
const LOOK_AGAIN = 30_000;
/** Pages open at once. */
const MOST_OF_PERSON = 8;
const MOST_OF_TENANT = 2_000;
/** What a stream calls its places. */
const ID = /^[A-Za-z0-9_-]{22}$/;

/** All pages that are told of news by this process. */
@Injectable()
export class LiveStreams implements OnModuleInit, OnModuleDestroy {
  readonly #open = new Map<TenantId, Set<LiveStream>>();

  constructor(
    @Inject(LiveBoard) private readonly board: LiveBoard,
    @Inject(TenantChanges) private readonly changes: TenantChanges,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    // Revoked tokens and changed configurations are told of this way.
    this.changes.onChange((tenant) => void this.lookAgain(tenant));
  }

  /** Answers with news until either side ends it. @throws DomainError `LIVE.TOO_MANY` */
  answer(request: SportelloRequest, reply: FastifyReply, tenant: TenantId, audience: Audience): void {
    this.#refuseTooMany(tenant, audience);
    const last = request.headers['last-event-id'];
    const headers = reply.getHeaders();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      'content-type': 'text/event-stream; charset=utf-8',
      // A proxy that gathers answers before it passes them on would tell everything too late.
      'x-accel-buffering': 'no',
    });
    const place = typeof last === 'string' && ID.test(last) ? last : null;
    const leave = this.#begin(tenant, audience, reply.raw, place);
    reply.raw.once('close', leave).once('error', leave);
  }

  @Interval(BEAT)
  beat(): void {
    for (const stream of this.#all(null)) stream.beat();
  }

  @Interval(LOOK_AGAIN)
  lookAtAll(): Promise<void> {
    return this.lookAgain(null);
  }

  /** Ends what is for people who may not be told any more. @param tenant null: of all tenants */
  async lookAgain(tenant: TenantId | null): Promise<void> {
    await Promise.all(this.#all(tenant).map((stream) => this.#look(stream)));
  }

  onModuleDestroy(): void {
    for (const stream of this.#all(null)) stream.end('stopping');
  }

  /** @param last id the page was told last @returns how to end it */
  #begin(tenant: TenantId, audience: Audience, sink: Sink, last: string | null): () => void {
    const streams = this.#open.get(tenant) ?? new Set();
    const stream = new LiveStream(audience, sink);
    stream.begin(last === null ? null : this.board.after(tenant, last), this.board.newest(tenant));
    const quiet = this.board.listen(tenant, this.#listenerFor(stream));
    this.#open.set(tenant, streams.add(stream));
    this.#count();
    return () => {
      quiet();
      streams.delete(stream);
      if (streams.size === 0 && this.#open.get(tenant) === streams) this.#open.delete(tenant);
      stream.close();
      this.#count();
    };
  }

  #refuseTooMany(tenant: TenantId, { who }: Audience): void {
    const streams = [...(this.#open.get(tenant) ?? [])];
    const own = streams.filter((one) => one.who === who).length;
    if (own >= MOST_OF_PERSON || streams.length >= MOST_OF_TENANT) throw tooMany();
  }

  #listenerFor(stream: LiveStream): LiveListener {
    return {
      told: (news) => (news.change.what === 'rights' ? void this.#look(stream) : stream.told(news)),
      missed: () => stream.missed(),
    };
  }

  async #look(stream: LiveStream): Promise<void> {
    if (stream.over) return;
    try {
      await stream.look();
    } catch (error) {
      // Whether they may still be told is not known, so they are not; their page comes back by itself.
      this.log.warn({ err: error }, 'a stream of news could not be judged and was ended');
      stream.end('stopping');
    }
  }

  #all(tenant: TenantId | null): readonly LiveStream[] {
    return tenant === null ? [...this.#open.values()].flatMap((one) => [...one]) : [...(this.#open.get(tenant) ?? [])];
  }

  #count(): void {
    this.metrics.gauge('sportello_live_streams', 'Pages that are told of news').set(this.#all(null).length);
  }
}

const tooMany = (): DomainError =>
  new DomainError('LIVE.TOO_MANY', 'too-many', {
    it: 'Troppe pagine aperte insieme: chiuderne qualcuna.',
    en: 'Too many pages open at once: close some of them.',
  });
