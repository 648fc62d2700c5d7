import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DomainError, type TenantId } from '@sportello/kernel';
import { Metrics } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { WebSocketServer } from 'ws';
import { tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { LONGEST_FRAME } from './chat.frames.js';
import { upgradeOf } from './chat.upgrades.js';
import { ChatWire } from './chat.wire.js';

const BEAT = 20_000;
/** Connections of one tenant at once in this process. */
const MOST_OF_TENANT = 2_000;

/** All connections of conversations that this process holds. */
@Injectable()
export class ChatSockets implements OnModuleDestroy {
  /** Nothing is compressed: a few bytes must not become many. */
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME, perMessageDeflate: false });
  readonly #open = new Map<TenantId, Set<ChatWire>>();

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * Makes a connection of a request that the guards have let through.
   * @returns false for an ordinary request
   * @throws DomainError `CHAT.FOREIGN_PAGE`, `CHAT.TOO_MANY`
   */
  accept(request: SportelloRequest, reply: FastifyReply, opened: (wire: ChatWire) => void): boolean {
    const upgrade = upgradeOf(request.raw);
    if (upgrade === undefined) return false;
    const { tenant } = tenantOf(request);
    this.#refuseForeign(request);
    const wires = this.#open.get(tenant) ?? new Set();
    if (wires.size >= MOST_OF_TENANT) throw tooMany();
    reply.hijack();
    upgrade.response.removeAllListeners('finish');
    upgrade.response.detachSocket(upgrade.socket as Parameters<typeof upgrade.response.detachSocket>[0]);
    this.#server.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      const wire = new ChatWire(socket);
      this.#open.set(tenant, wires.add(wire));
      this.#count();
      wire.onClose(() => {
        wires.delete(wire);
        if (wires.size === 0 && this.#open.get(tenant) === wires) this.#open.delete(tenant);
        this.#count();
      });
      opened(wire);
    });
    return true;
  }

  @Interval(BEAT)
  beat(): void {
    for (const wire of this.#all()) wire.beat(BEAT / 1_000);
  }

  /** The server lets go of nothing that has become another protocol by itself. */
  onModuleDestroy(): void {
    for (const wire of this.#all()) wire.end('stopping');
    for (const socket of this.#server.clients) socket.terminate();
  }

  /** A page of another site would come with the cookies of whoever looks at it. Programs name no page. */
  #refuseForeign({ headers, host }: SportelloRequest): void {
    const { origin } = headers;
    if (origin === undefined) return;
    const page = URL.canParse(origin) ? new URL(origin) : null;
    if (page !== null && (page.host === host || page.origin === new URL(this.publicUrl).origin)) return;
    throw new DomainError('CHAT.FOREIGN_PAGE', 'forbidden', {
      it: 'La conversazione si apre solo dalle pagine di Sportello.',
      en: 'A conversation can be opened from Sportello’s own pages only.',
    });
  }

  #all(): readonly ChatWire[] {
    return [...this.#open.values()].flatMap((wires) => [...wires]);
  }

  #count(): void {
    this.metrics.gauge('sportello_chat_connections', 'Connections of live conversations').set(this.#all().length);
  }
}

const tooMany = (): DomainError =>
  new DomainError('CHAT.TOO_MANY', 'too-many', {
    it: 'Troppe conversazioni insieme: riprovare tra poco.',
    en: 'Too many conversations at once: try again shortly.',
  });
