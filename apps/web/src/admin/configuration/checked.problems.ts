import type { FormProblem } from '../../form/form.problem.js';
import { partOf } from '../settings/setting.fields.js';

/** What the server found wrong with a section, and of what. */
export interface Checked {
  readonly value: unknown;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

export const UNCHECKED: Checked = { value: undefined, problems: [] };

const PART = /\.?([A-Za-z0-9_-]+)|\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/g;

/** `serviceLevels.policies[0].id` as steps below the section. */
function stepsBelow(path: string): readonly string[] {
  const steps = [...path.matchAll(PART)].map(([, key, entry]) => key ?? (entry ?? '').replace(/^"|"$/g, ''));
  return steps.slice(1);
}

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((inside, step) => (Array.isArray(inside) ? inside[Number(step)] : partOf(inside)[step]), value);

/** What is still wrong as far as is known: what was changed since then is not spoken of any more, whatever it is now. */
export function stillWrong({ value, problems }: Checked, now: unknown): readonly FormProblem[] {
  return problems.flatMap(({ field, message }) => {
    const steps = stepsBelow(field);
    const same = JSON.stringify(valueAt(value, steps)) === JSON.stringify(valueAt(now, steps));
    return same ? [{ field: steps.join('.'), text: message }] : [];
  });
}

/** Problems at a place of the section or below it. */
export const problemsBelow = (problems: readonly FormProblem[], place: string): readonly FormProblem[] =>
  problems.filter(({ field }) => field === place || field.startsWith(`${place}.`));

/** What is said first of a field, or of what is in it. */
export function saidBelow(problems: readonly FormProblem[], place: string): string | undefined {
  const [first] = problemsBelow(problems, place);
  return typeof first?.text === 'string' ? first.text : undefined;
}
