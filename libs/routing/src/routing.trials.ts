import type { Json, TenantContext } from '@sportello/kernel';
import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import type { CurrentTenant, TenantConfiguration } from '@sportello/tenancy';
import { decideBy } from './decide-by.js';
import { replayRouting, type PastRouting, type ReplayReport } from './replay.js';
import type { RoutingDecision } from './routing.decision.js';
import { factsOf, type RoutedRequest, type RoutingCircumstances } from './routing.facts.js';
import { requestFrom, type TypedRequest } from './typed-request.js';

interface Sight {
  readonly restricted: boolean;
}

/** What is read of tickets; nothing is ever written. */
export interface RoutingHistory {
  toRoute(
    ctx: TenantContext,
    ref: string,
    sight: Sight,
  ): Promise<{ readonly request: RoutedRequest; readonly seen: RoutingCircumstances }>;
  load(ctx: TenantContext): Promise<RoutingCircumstances['load']>;
  /** People on shift at a moment; null: now. */
  onDuty?(ctx: TenantContext, at: Date | null): Promise<RoutingCircumstances['onDuty']>;
  past(
    ctx: TenantContext,
    from: {
      readonly since: Date | null;
      readonly after: { readonly at: Date; readonly id: string } | null;
      readonly limit: number;
    },
    sight: Sight,
  ): Promise<readonly (PastRouting & { readonly id: string })[]>;
}

/** Rules that are asked without being in force. */
export interface RuleSource {
  tryRules(
    ctx: TenantContext,
    wanted: readonly {
      readonly name: string;
      readonly plugin: string;
      readonly enabled: boolean;
      readonly settings: Json;
    }[],
  ): { evaluate(rule: string, facts: RoutingFacts): Promise<RoutingVerdict>; end(): Promise<void> };
}

export interface ReplayScope extends Sight {
  /** Tickets opened at or after; null: as far back as the limit lets. */
  readonly since: Date | null;
  /** Tickets to read at most, 1 to {@link MOST_REPLAYED}. */
  readonly limit: number;
}

/** Where a ticket would go, and what was asked about it. */
export interface TriedRoute {
  readonly decision: RoutingDecision;
  readonly facts: RoutingFacts;
}

export const MOST_REPLAYED = 5_000;
const PAGE = 100;

/** "Where would this go, and why", and "what would have gone elsewhere": by the rules themselves, under their supervision. */
export class RoutingTrials {
  constructor(
    private readonly history: RoutingHistory,
    private readonly rules: RuleSource,
  ) {}

  /**
   * A request as it is typed, with the teams as busy as they are.
   * @param at when it would come in: who is on duty then; null: now
   * @throws DomainError ROUTING.INVALID_REQUEST
   */
  async tryRequest(
    ctx: TenantContext,
    tenant: TenantConfiguration,
    typed: TypedRequest,
    at: Date | null = null,
  ): Promise<TriedRoute> {
    const request = requestFrom(typed, tenant);
    return this.#try(ctx, tenant, request, { load: await this.history.load(ctx), lastTechnician: null }, at);
  }

  /** A ticket as it is now. @param ref id or number @throws DomainError TICKET.NOT_FOUND */
  async tryTicket(ctx: TenantContext, tenant: TenantConfiguration, ref: string, sight: Sight): Promise<TriedRoute> {
    const { request, seen } = await this.history.toRoute(ctx, ref, sight);
    return this.#try(ctx, tenant, request, seen);
  }

  /** What a configuration, in force or not, would have decided on past tickets, newest first. */
  async replay(ctx: TenantContext, candidate: TenantConfiguration, scope: ReplayScope): Promise<ReplayReport> {
    const rules = this.rules.tryRules(ctx, wantedRules(candidate));
    const limit = Math.min(Math.max(Math.trunc(scope.limit), 1), MOST_REPLAYED);
    const reading = { complete: true };
    try {
      const report = await replayRouting(this.#past(ctx, { ...scope, limit }, reading), candidate, (request, seen) =>
        decideBy(candidate, factsOf(request, candidate, seen), (rule, facts) => rules.evaluate(rule, facts)),
      );
      return { ...report, complete: reading.complete };
    } finally {
      await rules.end();
    }
  }

  async #try(
    ctx: TenantContext,
    tenant: TenantConfiguration,
    request: RoutedRequest,
    seen: RoutingCircumstances,
    at: Date | null = null,
  ): Promise<TriedRoute> {
    const facts = factsOf(request, tenant, { ...seen, onDuty: await this.history.onDuty?.(ctx, at) });
    const rules = this.rules.tryRules(ctx, wantedRules(tenant));
    try {
      return { facts, decision: await decideBy(tenant, facts, (rule, given) => rules.evaluate(rule, given)) };
    } finally {
      await rules.end();
    }
  }

  /** Page after page, so that no history is too long and no transaction stays open. */
  async *#past(ctx: TenantContext, scope: ReplayScope, reading: { complete: boolean }): AsyncIterable<PastRouting> {
    let after: { at: Date; id: string } | null = null;
    for (let left = scope.limit; ;) {
      const from = { since: scope.since, after, limit: Math.min(PAGE, left) + 1 };
      const read: readonly (PastRouting & { readonly id: string })[] = await this.history.past(ctx, from, scope);
      const page = read.slice(0, from.limit - 1);
      yield* page;
      left -= page.length;
      const last = page.at(-1);
      if (read.length === page.length || last === undefined) return;
      if (left === 0) {
        reading.complete = false;
        return;
      }
      after = { at: last.openedAt, id: last.id };
    }
  }
}

type Configured = TenantConfiguration & Partial<Pick<CurrentTenant, 'settingsVersions'>>;

/** Settings in force may have been written for an earlier version of their plugin; those being tried are for the present one. */
const wantedRules = ({ routing, settingsVersions }: Configured) =>
  routing.rules.map((rule) => {
    const settingsVersion = settingsVersions?.[rule.name];
    return { ...rule, enabled: true, ...(settingsVersion === undefined ? {} : { settingsVersion }) };
  });
