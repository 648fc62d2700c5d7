import type { Json, Localized } from '@sportello/kernel';
import { z } from 'zod';
import type { RuleOpinion } from './routing.decision.js';
import type { RoutingCircumstances } from './routing.facts.js';

/** A decision as it was kept on a ticket. */
export interface PastDecision {
  readonly team: string;
  readonly rule: string | null;
  readonly reason: Localized;
  readonly trail: readonly RuleOpinion[];
  /** How things stood; nobody busy and nobody known when it was not kept. */
  readonly seen: RoutingCircumstances;
}

const NOTHING_SEEN = { load: {}, lastTechnician: null };
const localized = z.object({ it: z.string(), en: z.string() });
const text = z.string().nullable().default(null);

const pastDecision = z.object({
  team: z.string(),
  rule: text,
  reason: localized,
  trail: z.array(
    z.object({
      rule: z.string(),
      plugin: z.string(),
      verdict: z.enum(['route', 'abstain', 'failed']),
      ...{ team: text, level: text, technician: text },
      score: z.number().nullable().default(null),
      reason: localized,
    }),
  ),
  seen: z
    .object({
      load: z.record(z.string(), z.int().nonnegative()),
      lastTechnician: z.object({ id: z.string(), name: z.string(), team: z.string().nullable() }).nullable(),
      onDuty: z.record(z.string(), z.int().nonnegative()).optional(),
    })
    .default(NOTHING_SEEN),
});

/** What a ticket keeps of how it was routed; null when that is no decision of rules. */
export function pastDecisionOf(explanation: Json): PastDecision | null {
  return pastDecision.safeParse(explanation).data ?? null;
}
