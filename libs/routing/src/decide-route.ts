import type { RoutingVerdict } from '@sportello/plugin-sdk';
import type { AskableRule, RoutingDecision, RoutingStrategy, RuleOpinion } from './routing.decision.js';

export interface RoutingPlan {
  readonly strategy: RoutingStrategy;
  /** In the tenant's order. */
  readonly rules: readonly AskableRule[];
  /** Where a ticket goes when every rule abstains. */
  readonly fallback: string;
  /** Whether the tenant has such a team: a rule that names another is wrong and decides nothing. */
  readonly isTeam: (team: string) => boolean;
}

/** Weight of a decision that gives none. */
const DEFAULT_SCORE = 1;

/**
 * Asks the tenant's rules and composes their answers. Deciding and trying a configuration out ("where would this go, and
 * why") are the same call. A rule that fails or hangs never keeps a ticket from being routed.
 */
export async function decideRoute(plan: RoutingPlan): Promise<RoutingDecision> {
  const trail: RuleOpinion[] = [];
  for (const rule of plan.rules) {
    const opinion = await ask(rule, plan.isTeam);
    trail.push(opinion);
    if (plan.strategy === 'first-match' && opinion.verdict === 'route') break;
  }
  const chosen = plan.strategy === 'score' ? heaviest(trail) : trail.find(({ verdict }) => verdict === 'route');
  if (chosen?.team == null) return { ...fallback(plan), trail };
  return {
    strategy: plan.strategy,
    team: chosen.team,
    level: chosen.level,
    technician: chosen.technician,
    rule: chosen.rule,
    reason: chosen.reason,
    trail,
  };
}

async function ask(rule: AskableRule, isTeam: RoutingPlan['isTeam']): Promise<RuleOpinion> {
  const nothing = { rule: rule.name, plugin: rule.plugin, team: null, level: null, technician: null, score: null };
  try {
    const verdict = await rule.ask();
    if (verdict.decision === 'abstain') return { ...nothing, verdict: 'abstain', reason: verdict.reason };
    if (!isTeam(verdict.team)) return { ...nothing, verdict: 'failed', reason: unknownTeam(verdict) };
    return {
      ...nothing,
      verdict: 'route',
      team: verdict.team,
      level: verdict.level ?? null,
      technician: verdict.technician ?? null,
      score: verdict.score ?? DEFAULT_SCORE,
      reason: verdict.reason,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return {
      ...nothing,
      verdict: 'failed',
      reason: { it: `La regola non ha risposto: ${why}`, en: `The rule did not answer: ${why}` },
    };
  }
}

/** Among equals, the one the tenant wrote first. */
function heaviest(trail: readonly RuleOpinion[]): RuleOpinion | undefined {
  return trail
    .filter(({ verdict }) => verdict === 'route')
    .reduce<RuleOpinion | undefined>(
      (best, opinion) => (best === undefined || (opinion.score ?? 0) > (best.score ?? 0) ? opinion : best),
      undefined,
    );
}

function fallback({ strategy, fallback: team }: RoutingPlan): Omit<RoutingDecision, 'trail'> {
  return {
    strategy,
    team,
    level: null,
    technician: null,
    rule: null,
    reason: {
      it: `Nessuna regola ha deciso: la richiesta va a ${team}, che segue quanto non è di altri.`,
      en: `No rule decided: the request goes to ${team}, which takes what is nobody else's.`,
    },
  };
}

const unknownTeam = ({ team }: Extract<RoutingVerdict, { decision: 'route' }>) => ({
  it: `La regola indica ${team}, che non è una squadra dell’ente.`,
  en: `The rule names ${team}, which is no team of this administration.`,
});
