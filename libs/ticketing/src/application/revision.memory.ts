import type { TenantId } from '@sportello/kernel';
import type { TenantRules, TicketRules } from './ports/ticket-rules.port.js';

/** The configuration of a tenant as a command needs it: today's, and those its older tickets were opened under. */
export interface Configuration {
  readonly current: TenantRules;
  /** `undefined` when it has to be learnt first: no other transaction may be opened while one is open. */
  past(revision: number): TenantRules | undefined;
}

/** Revisions never change: each is asked for once. Kept by tenant; bounded, the oldest learnt goes first. */
export class RevisionMemory {
  static readonly #MOST = 500;
  readonly #known = new Map<string, TenantRules>();

  constructor(private readonly rules: TicketRules) {}

  async of(tenant: TenantId): Promise<Configuration> {
    const current = await this.rules.current(tenant);
    return {
      current,
      past: (revision) => (revision === current.revision ? current : this.#known.get(keyOf(tenant, revision))),
    };
  }

  async learn(tenant: TenantId, revision: number): Promise<void> {
    const [oldest] = this.#known.keys();
    if (this.#known.size >= RevisionMemory.#MOST && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(keyOf(tenant, revision), await this.rules.revision(tenant, revision));
  }
}

const keyOf = (tenant: TenantId, revision: number): string => `${tenant}:${revision}`;
