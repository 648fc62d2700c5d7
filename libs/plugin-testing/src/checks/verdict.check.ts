import type { PluginError } from '@sportello/plugin-sdk';
import { must } from './contract.check.js';
import { describeError, type Outcome } from './trial.js';

type Verdict = PluginError['verdict'];

const CLASS: Readonly<Record<Verdict, string>> = {
  transient: 'TransientPluginError',
  auth: 'AuthPluginError',
  config: 'ConfigPluginError',
  permanent: 'PermanentPluginError',
  poison: 'PoisonMessageError',
  'invalid-input': 'InvalidInputError',
};

export function verdictOf(error: unknown): string | undefined {
  if (error === null || typeof error !== 'object' || !('verdict' in error)) return undefined;
  return typeof error.verdict === 'string' ? error.verdict : undefined;
}

/** Demands that the operation failed with one of the errors named. */
export function mustFailWith(what: string, outcome: Outcome<unknown>, ...wanted: readonly Verdict[]): void {
  const names = wanted.map((verdict) => CLASS[verdict]).join(' or ');
  if (!('error' in outcome)) must(false, `${what} must fail with ${names}, but succeeded`);
  else {
    must(
      wanted.some((verdict) => verdict === verdictOf(outcome.error)),
      `${what} must fail with ${names}, but threw ${describeError(outcome.error)}`,
    );
  }
}
