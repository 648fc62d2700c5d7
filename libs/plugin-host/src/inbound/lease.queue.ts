import type { TenantId } from '@sportello/kernel';
import type { LeasePorts, LeaseTerms } from './lease.keeper.js';

interface Waiting {
  readonly tenant: TenantId;
  readonly name: string;
  wake(): void;
}

/** Instances another process polls: one question now and then, for all of them, whether a lease has run out. */
export class LeaseQueue {
  readonly #waiting = new Set<Waiting>();
  #rounds: AbortController | undefined;

  constructor(
    private readonly ports: LeasePorts,
    private readonly terms: LeaseTerms,
  ) {}

  /** Resolves when the lease seemed free a moment ago, or the signal is aborted. */
  async seemsFree(tenant: TenantId, name: string, until: AbortSignal): Promise<void> {
    if (until.aborted) return;
    let waiting: Waiting | undefined;
    let wake = (): void => undefined;
    try {
      await new Promise<void>((resolve) => {
        wake = resolve;
        waiting = { tenant, name, wake };
        until.addEventListener('abort', wake, { once: true });
        this.#waiting.add(waiting);
        this.#go();
      });
    } finally {
      until.removeEventListener('abort', wake);
      if (waiting !== undefined) this.#waiting.delete(waiting);
      if (this.#waiting.size === 0) this.#rest();
    }
  }

  #go(): void {
    if (this.#rounds !== undefined) return;
    this.#rounds = new AbortController();
    void this.#askUntil(this.#rounds.signal);
  }

  #rest(): void {
    this.#rounds?.abort();
    this.#rounds = undefined;
  }

  async #askUntil(ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      await this.ports.timers.sleep(this.terms.leaseTtl / 2, ended);
      if (ended.aborted) return;
      try {
        const asked = [...this.#waiting];
        const free = await this.ports.instances.freeLeases(asked);
        for (const one of asked) if (free(one)) one.wake();
      } catch (error) {
        this.ports.log.warn({ leases: this.#waiting.size, err: error }, 'it could not be asked which leases are free');
      }
    }
  }
}
