import type { TaskFacts, TaskTerms } from '../domain/index.js';
import type { HolderRules } from './ports/supplier-rules.port.js';

/** The terms a task given already has under the rules of today: a term that was asked for when it was given stays (B10). */
export function agreedTerms(
  rules: HolderRules,
  { kind, target, asked }: Pick<TaskFacts, 'kind' | 'target' | 'asked'>,
): TaskTerms {
  const { agreement, hours, warnAt, silentAfter, kinds } = rules;
  const agreed = kinds?.[kind]?.target ?? rules.target;
  return { agreement, hours, target: asked ? target : agreed, warnAt, silentAfter, asked };
}
