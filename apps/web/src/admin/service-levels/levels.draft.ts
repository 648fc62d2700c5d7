import type { Localized } from '../../api/types.js';

/** A term of a rule; what these pages do not change is carried along. */
export interface TermDraft {
  readonly clock: string;
  readonly name?: Localized;
  readonly calendar: string;
  readonly target: string;
  readonly warnAt?: readonly number[];
}

export interface RuleDraft {
  readonly id: string;
  readonly when?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly clocks: readonly TermDraft[];
}

export interface Levels {
  readonly policies: readonly RuleDraft[];
}

/** The section as it came. */
export function asLevels(value: unknown): Levels {
  const isLevels = typeof value === 'object' && value !== null && 'policies' in value && Array.isArray(value.policies);
  return isLevels ? (value as Levels) : { policies: [] };
}

/** The same rules with one term changed. */
export const withTerm = (levels: Levels, rule: string, clock: string, change: Partial<TermDraft>): Levels => ({
  policies: levels.policies.map((one) =>
    one.id !== rule
      ? one
      : { ...one, clocks: one.clocks.map((term) => (term.clock === clock ? { ...term, ...change } : term)) },
  ),
});
