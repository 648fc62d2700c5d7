import { setMaxListeners } from 'node:events';
import { canonicalJson } from '@sportello/kernel';
import { pollResultSchema, type InboundPoll, type Json, type PollResult } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { Lease } from '../database/plugin-instance.table.js';
import type { HostOptions, HostPorts } from '../instances/host.ports.js';
import type { PluginInstance } from '../instances/plugin.instance.js';
import { isLeaseLost } from '../ports/intake.js';
import { PluginFailure } from '@sportello/plugin-worker';

/** Milliseconds between two polls at least, so that a plugin whose `wait` always hints does not spin. */
const LEAST_REST = 100;

/**
 * Polls one instance for as long as it lives, in whichever process holds its lease. Each round: poll, commit messages and
 * cursor in one transaction, then acknowledge. Killed anywhere, nothing is lost and nothing comes twice.
 */
export class PollLoop {
  readonly #interval: number;

  constructor(
    private readonly ports: HostPorts,
    private readonly options: HostOptions,
    private readonly instance: PluginInstance,
    private readonly point: InboundPoll<unknown>,
  ) {
    this.#interval = options.pollInterval(instance.tenant, instance.name);
  }

  /** Resolves when the instance stops. */
  async run(): Promise<void> {
    const { life, stopped } = this.instance;
    while (!stopped.aborted) {
      life.speaks(false);
      const lease = await this.#acquire();
      if (lease === undefined) await this.ports.timers.sleep(this.options.leaseTtl / 2, stopped);
      else await this.#session(lease);
    }
  }

  async #acquire(): Promise<Lease | undefined> {
    const { tenant, name } = this.instance;
    try {
      return await this.ports.instances.acquire(tenant, name, this.options.owner, this.options.leaseTtl);
    } catch (error) {
      this.ports.log.warn({ tenant, instance: name, err: error }, 'the lease could not be asked for');
      return undefined;
    }
  }

  /**
   * While the lease lasts. It is kept also while nothing can be done (credentials refused, say): another process would only
   * try, and fail, again.
   */
  async #session(lease: Lease): Promise<void> {
    const { life, stopped, tenant, name } = this.instance;
    const lost = new AbortController();
    const ended = AbortSignal.any([stopped, lost.signal]);
    setMaxListeners(0, ended, stopped);
    life.speaks(true);
    const beside = Promise.all([this.#renew(lease, ended, lost), this.#watch(ended)]);
    let cursor = lease.cursor;
    await this.instance.keepTrying(ended, async () => {
      if (life.state !== 'STARTING') life.move('STARTING');
      await this.instance.check(ended);
      if (cursor !== null) await this.#acknowledge(cursor, ended);
      while (!ended.aborted) cursor = await this.#round(cursor, lease, ended, lost);
    });
    await whenAborted(ended);
    await beside;
    if (lost.signal.aborted) return;
    await this.ports.instances
      .release(tenant, name, lease.epoch)
      .catch((error: unknown) =>
        this.ports.log.warn({ tenant, instance: name, err: error }, 'the lease runs out by itself'),
      );
  }

  /** @returns the cursor from which to go on */
  async #round(cursor: Json, lease: Lease, ended: AbortSignal, lost: AbortController): Promise<Json> {
    const { instance, point } = this;
    const result = await instance.call('poll', pollResultSchema, (ctx) => point.poll(ctx, cursor), {
      guarded: false,
      until: ended,
    });
    const moved = canonicalJson(result.next) !== canonicalJson(cursor);
    if (result.more && !moved) throw new PluginFailure('garbage', 'poll said `more` and moved nothing');
    if (moved || result.messages.length > 0) {
      if (!(await this.#commit(result, lease, lost))) return cursor;
      await this.#acknowledge(result.next, ended);
    }
    instance.life.progressed();
    if (instance.life.state !== 'DEGRADED') instance.life.move('RUNNING');
    if (!result.more) await this.#rest(result.next, ended);
    return result.next;
  }

  /** @returns false when the lease was lost: nothing was stored, and another process polls from the old cursor */
  async #commit(result: PollResult, lease: Lease, lost: AbortController): Promise<boolean> {
    const cursor = { next: result.next, leaseEpoch: lease.epoch };
    const { instance } = this;
    try {
      await this.ports.intake.accept(instance.context(), instance.name, result.messages, { cursor });
      return true;
    } catch (error) {
      if (!isLeaseLost(error)) throw error;
      lost.abort();
      return false;
    }
  }

  async #acknowledge(cursor: Json, ended: AbortSignal): Promise<void> {
    if (this.point.acknowledge === undefined) return;
    await this.instance.call(
      'acknowledge',
      z.unknown(),
      async (ctx) => void (await this.point.acknowledge?.(ctx, cursor)),
      {
        guarded: false,
        until: ended,
      },
    );
  }

  /** Until something may be waiting, or the interval has passed: `wait` hints, it decides nothing. */
  async #rest(cursor: Json, ended: AbortSignal): Promise<void> {
    const rested = new AbortController();
    const until = AbortSignal.any([ended, rested.signal]);
    const slept = this.ports.timers.sleep(this.#interval, until);
    const hinted = this.#hint(cursor, until, slept);
    await Promise.race([slept, hinted]);
    rested.abort();
    await hinted;
    await this.ports.timers.sleep(LEAST_REST, ended);
  }

  async #hint(cursor: Json, until: AbortSignal, slept: Promise<void>): Promise<void> {
    if (this.point.wait === undefined) return slept;
    try {
      await this.instance.call('wait', z.unknown(), async (ctx) => void (await this.point.wait?.(ctx, cursor)), {
        guarded: false,
        until,
      });
    } catch {
      // A hint that fails is no hint; the next poll meets the same trouble and says what it is.
      await slept;
    }
  }

  async #renew(lease: Lease, ended: AbortSignal, lost: AbortController): Promise<void> {
    const { tenant, name } = this.instance;
    let renewedAt = this.ports.clock.now().getTime();
    while (!ended.aborted) {
      await this.ports.timers.sleep(this.options.leaseTtl / 3, ended);
      if (ended.aborted) return;
      try {
        const now = this.ports.clock.now().getTime();
        const progress = this.instance.life.lastProgressAt;
        const kept = await this.ports.instances.renew(tenant, name, lease.epoch, this.options.leaseTtl, progress);
        if (!kept) lost.abort();
        renewedAt = now;
      } catch (error) {
        this.ports.log.warn({ tenant, instance: name, err: error }, 'the lease could not be renewed');
        if (this.ports.clock.now().getTime() - renewedAt >= this.options.leaseTtl) lost.abort();
      }
    }
  }

  /** An empty poll is progress; a hung one, or one that fails again and again, is not. */
  async #watch(ended: AbortSignal): Promise<void> {
    const { life } = this.instance;
    const from = this.ports.clock.now().getTime();
    while (!ended.aborted) {
      await this.ports.timers.sleep(this.#interval, ended);
      if (ended.aborted) return;
      const last = Math.max(from, life.lastProgressAt?.getTime() ?? 0);
      const quiet = this.ports.clock.now().getTime() - last;
      if (quiet > this.options.silentAfter * this.#interval) life.silent(true);
    }
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
