import { setMaxListeners } from 'node:events';
import { canonicalJson } from '@sportello/kernel';
import { pollResultSchema, type InboundPoll, type Json, type PollResult } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { Lease } from '../database/plugin-instance.table.js';
import { IntakePace } from './intake.pace.js';
import type { KeptLease, LeaseKeeper } from './lease.keeper.js';
import type { LeaseQueue } from './lease.queue.js';
import type { HostOptions, HostPorts } from '../instances/host.ports.js';
import { WORKING } from '../instances/instance.state.js';
import type { PluginInstance } from '../instances/plugin.instance.js';
import { isLeaseLost } from '../ports/intake.js';
import { PluginFailure } from '@sportello/plugin-worker';

/** Milliseconds between two polls at least, so that a plugin whose `wait` always hints does not spin. */
const LEAST_REST = 100;

/** Leases of this process: those it has, and those it waits for. */
export interface Leases {
  readonly keeper: LeaseKeeper;
  readonly queue: LeaseQueue;
}

/** Share of the interval by which one rest differs from the next, so that instances started together drift apart. */
const DRIFT = 0.1;

/**
 * Polls one instance for as long as it lives, in whichever process holds its lease. Each round: poll, commit messages and
 * cursor in one transaction, then acknowledge. Killed anywhere, nothing is lost and nothing comes twice.
 */
export class PollLoop {
  readonly #interval: number;
  readonly #pace: IntakePace;

  constructor(
    private readonly ports: HostPorts,
    private readonly options: HostOptions,
    private readonly instance: PluginInstance,
    private readonly point: InboundPoll<unknown>,
    private readonly leases: Leases,
  ) {
    this.#interval = options.pollInterval(instance.tenant, instance.name);
    this.#pace = new IntakePace(ports.clock);
  }

  /** Resolves when the instance stops. */
  async run(): Promise<void> {
    const { life, stopped, tenant, name } = this.instance;
    while (!stopped.aborted) {
      life.speaks(false);
      const lease = await this.#acquire();
      if (lease === undefined) await this.leases.queue.seemsFree(tenant, name, stopped);
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
    const kept = this.leases.keeper.keep({ tenant, name, epoch: lease.epoch, progress: () => life.lastProgressAt });
    const ended = AbortSignal.any([stopped, kept.lost]);
    setMaxListeners(0, ended, stopped);
    life.speaks(true);
    const beside = Promise.all([this.#watch(ended), this.instance.startSending(ended)]);
    let cursor = lease.cursor;
    await this.instance.keepTrying(ended, async () => {
      if (life.state !== 'STARTING') life.move('STARTING');
      await this.instance.check(ended);
      if (cursor !== null) await this.#acknowledge(cursor, ended);
      // Other work whose credentials were refused meanwhile may have ended the instance's.
      while (!ended.aborted && WORKING.has(life.state)) cursor = await this.#round(cursor, lease, ended, kept);
    });
    await whenAborted(ended);
    await beside;
    if (kept.lost.aborted) return;
    kept.letGo();
    await this.ports.instances
      .release(tenant, name, lease.epoch)
      .catch((error: unknown) =>
        this.ports.log.warn({ tenant, instance: name, err: error }, 'the lease runs out by itself'),
      );
  }

  /** @returns the cursor from which to go on */
  async #round(cursor: Json, lease: Lease, ended: AbortSignal, kept: KeptLease): Promise<Json> {
    const { instance, point } = this;
    const result = await instance.call('poll', pollResultSchema, (ctx) => point.poll(ctx, cursor), {
      guarded: false,
      until: ended,
    });
    const moved = canonicalJson(result.next) !== canonicalJson(cursor);
    if (result.more && !moved) throw new PluginFailure('garbage', 'poll said `more` and moved nothing');
    if (moved || result.messages.length > 0) {
      if (!(await this.#commit(result, lease, kept))) return cursor;
      await this.#acknowledge(result.next, ended);
    }
    instance.life.progressed();
    if (instance.life.state !== 'DEGRADED') instance.life.runs();
    await this.ports.timers.sleep(this.#pace.after(result.messages.length), ended);
    if (!result.more) await this.#rest(result.next, ended);
    return result.next;
  }

  /** @returns false when the lease was lost: nothing was stored, and another process polls from the old cursor */
  async #commit(result: PollResult, lease: Lease, kept: KeptLease): Promise<boolean> {
    const cursor = { next: result.next, leaseEpoch: lease.epoch };
    const { instance } = this;
    const turn = this.#pace.turn();
    try {
      await this.ports.intake.accept(instance.context(), instance.name, result.messages, { cursor, turn });
      return true;
    } catch (error) {
      if (!isLeaseLost(error)) throw error;
      kept.lose();
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
    const drift = 1 - DRIFT + 2 * DRIFT * this.ports.random();
    const slept = this.ports.timers.sleep(this.#interval * drift, until);
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
