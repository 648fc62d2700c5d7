import type { Localized } from '../../../api/types.js';

export interface RuleSaid {
  readonly rule: string;
  readonly verdict: 'route' | 'abstain' | 'failed';
  readonly team: string;
  readonly reason: Localized | null;
}

export interface RoutingTold {
  readonly reason: Localized | null;
  readonly trail: readonly RuleSaid[];
}

/** Reads a decision leniently: rules may be plugins of anybody, and older tickets keep what an older version wrote. */
export function routingOf(routing: unknown): RoutingTold {
  const kept = factsOf(routing);
  const explained = factsOf(kept['explanation']);
  const trail = listOf(kept['trail'] ?? explained['trail'] ?? kept['explanation']);
  return {
    reason: wordsOf(kept['reason'] ?? explained['reason']),
    trail: trail.map(factsOf).map((one) => ({
      rule: textOf(one['rule']),
      verdict: VERDICTS.find((verdict) => verdict === one['verdict']) ?? 'abstain',
      team: textOf(one['team']),
      reason: wordsOf(one['reason']),
    })),
  };
}

const VERDICTS = ['route', 'abstain', 'failed'] as const;

type Facts = Readonly<Record<string, unknown>>;
const factsOf = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function wordsOf(value: unknown): Localized | null {
  const { it, en } = factsOf(value);
  return typeof it === 'string' && typeof en === 'string' ? { it, en } : null;
}
