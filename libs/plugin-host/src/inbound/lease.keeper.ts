import type { Clock, TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { PluginInstanceTable } from '../database/plugin-instance.table.js';
import type { Timers } from '../ports/timers.js';

export interface LeasePorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly instances: PluginInstanceTable;
}

export interface LeaseTerms {
  readonly owner: string;
  /** Milliseconds a lease lasts without being renewed. */
  readonly leaseTtl: number;
}

/** A lease this process has been given. */
export interface TakenLease {
  readonly tenant: TenantId;
  readonly name: string;
  readonly epoch: number;
  /** When the instance last made progress, told to other processes with each renewal. */
  progress(): Date | null;
}

interface Held extends TakenLease {
  readonly lost: AbortController;
  renewedAt: number;
}

/** A lease that is being kept until it is lost or let go. */
export interface KeptLease {
  readonly lost: AbortSignal;
  /** Another process has it, as was found out elsewhere. */
  lose(): void;
  letGo(): void;
}

/** Leases of one message to the database. */
const TOGETHER = 1_000;

/** Renews all leases of this process together: a message now and then, however many mailboxes there are. */
export class LeaseKeeper {
  readonly #held = new Set<Held>();
  #rounds: AbortController | undefined;

  constructor(
    private readonly ports: LeasePorts,
    private readonly terms: LeaseTerms,
  ) {}

  keep(lease: TakenLease): KeptLease {
    const lost = new AbortController();
    const held: Held = { ...lease, lost, renewedAt: this.#now() };
    this.#held.add(held);
    if (this.#rounds === undefined) {
      this.#rounds = new AbortController();
      void this.#renewUntil(this.#rounds.signal);
    }
    return { lost: lost.signal, lose: () => this.#lose(held), letGo: () => this.#forget(held) };
  }

  async #renewUntil(ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      await this.ports.timers.sleep(this.terms.leaseTtl / 3, ended);
      const all = [...this.#held];
      for (let from = 0; from < all.length && !ended.aborted; from += TOGETHER) {
        await this.#renew(all.slice(from, from + TOGETHER));
      }
    }
  }

  async #renew(some: readonly Held[]): Promise<void> {
    const now = this.#now();
    try {
      const told = some.map((held) => ({ ...held, progress: held.progress() }));
      const renewed = await this.ports.instances.renewAll(this.terms.owner, this.terms.leaseTtl, told);
      // What was not renewed is lost, or was being written to at that moment: asked for by itself, which waits.
      await Promise.all(some.map((held) => this.#settle(held, now, renewed)));
    } catch (error) {
      this.ports.log.warn({ leases: some.length, err: error }, 'leases could not be renewed');
      for (const held of some) if (this.#now() - held.renewedAt >= this.terms.leaseTtl) this.#lose(held);
    }
  }

  async #settle(held: Held, now: number, renewed: (held: Held) => boolean): Promise<void> {
    const { tenant, name, epoch } = held;
    if (!this.#held.has(held)) return;
    const kept =
      renewed(held) || (await this.ports.instances.renew(tenant, name, epoch, this.terms.leaseTtl, held.progress()));
    if (kept) held.renewedAt = now;
    else this.#lose(held);
  }

  #lose(held: Held): void {
    this.#forget(held);
    held.lost.abort();
  }

  #forget(held: Held): void {
    this.#held.delete(held);
    if (this.#held.size > 0) return;
    this.#rounds?.abort();
    this.#rounds = undefined;
  }

  #now(): number {
    return this.ports.clock.now().getTime();
  }
}
