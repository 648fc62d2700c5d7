import type { Schema } from '../../api/routes.js';
import type { Localized } from '../../api/types.js';
import { partOf } from '../settings/setting.fields.js';

export type TermsWords = Schema<'TermsWordsView'>;
/** A number, or what is being typed and is none yet: the server says so. */
export type Percent = number | string;

/** What happens at a step of a term. */
export interface ActionDraft {
  readonly at: Percent;
  readonly tell?: readonly string[];
  readonly raiseUrgency?: boolean;
  readonly remind?: boolean;
  readonly escalateTo?: string;
}

/** A term of a rule as the section has it. */
export interface TermDraft {
  readonly clock: string;
  readonly name?: Localized;
  readonly calendar: string;
  readonly target: string;
  readonly startOn: string;
  readonly stopOn: readonly string[];
  readonly resumeOn?: readonly string[];
  readonly pauseIn?: readonly string[];
  readonly warnAt?: readonly Percent[];
  readonly actions?: readonly ActionDraft[];
  readonly repeat?: boolean;
  readonly startAsReport?: boolean;
}

export type Conditions = Readonly<Record<string, readonly (string | number)[]>>;

export interface RuleDraft {
  readonly id: string;
  readonly when?: Conditions;
  readonly clocks: readonly TermDraft[];
}

export interface Levels {
  readonly policies: readonly RuleDraft[];
}

/** The section as it came. */
export function asLevels(value: unknown): Levels {
  const { policies } = partOf(value);
  return Array.isArray(policies) ? (value as Levels) : { policies: [] };
}

/** A rule that begins. @param calendars those there are; the first is proposed */
export const newRule = (): RuleDraft => ({ id: '', clocks: [] });
export const newTerm = (calendars: readonly string[]): TermDraft => ({
  ...{ clock: '', calendar: calendars[0] ?? '', target: '', startOn: 'registered', stopOn: [] },
});

/** A term with something else said of it; what says nothing any more goes. */
export function withTerm(term: TermDraft, change: Partial<TermDraft>): TermDraft {
  const { name, resumeOn, pauseIn, warnAt, actions, repeat, startAsReport, ...rest } = { ...term, ...change };
  return {
    ...rest,
    ...(name === undefined || name.it + name.en === '' ? {} : { name }),
    ...filled({ resumeOn, pauseIn, warnAt, actions }),
    ...(repeat === true ? { repeat } : {}),
    ...(startAsReport === undefined ? {} : { startAsReport }),
  };
}

type Lists = Pick<TermDraft, 'resumeOn' | 'pauseIn' | 'warnAt' | 'actions'>;
const filled = (lists: { readonly [Key in keyof Lists]: Lists[Key] | undefined }): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => (list ?? []).length > 0));

/** A rule chosen by other conditions; none: it is for every ticket. */
export function withConditions({ id, clocks }: RuleDraft, when: Conditions): RuleDraft {
  return { id, ...(Object.keys(when).length === 0 ? {} : { when }), clocks };
}

/** The conditions with other values for a fact; null takes it out. */
export function withFact(when: Conditions, fact: string, values: readonly (string | number)[] | null): Conditions {
  if (values !== null) return { ...when, [fact]: values };
  return Object.fromEntries(Object.entries(when).filter(([name]) => name !== fact));
}

/** What a fact is compared with: severities are numbers, all else is text. */
export const valueOf = (text: string, numeric: boolean): string | number =>
  numeric && /^\d+$/.test(text) ? Number(text) : text;

/** What happens, without when; null: the usual, whoever has it and their team are told. */
export type Action = Omit<ActionDraft, 'at'> | null;
export interface Step {
  readonly at: Percent;
  readonly action: Action;
}
export interface Steps {
  readonly warnings: readonly Step[];
  /** When the term expires. */
  readonly due: Action;
}

/** Warnings with what happens at each, and what happens at the end, of which the section keeps two lists. */
export function stepsOf({ warnAt = [], actions = [] }: TermDraft): Steps {
  const left = [...actions];
  const take = (wanted: Percent): Action => {
    const found = left.findIndex(({ at }) => at === wanted);
    const [taken] = found === -1 ? [] : left.splice(found, 1);
    if (taken === undefined) return null;
    const { at: _at, ...action } = taken;
    return action;
  };
  return { warnings: warnAt.map((at) => ({ at, action: take(at) })), due: take('due') };
}

export function withSteps(term: TermDraft, { warnings, due }: Steps): TermDraft {
  const steps = [...warnings, { at: 'due', action: due }];
  return withTerm(term, {
    warnAt: warnings.map(({ at }) => at),
    actions: steps.flatMap(({ at, action }) => (action === null ? [] : [{ at, ...action }])),
  });
}

export const percentOf = (text: string): Percent => {
  const number = text.trim().replace(',', '.');
  return /^\d{1,2}(\.\d{1,2})?$/.test(number) ? Number(number) : text;
};

/** An action with something else said of it; what says nothing any more goes. */
export function withAction(action: NonNullable<Action>, change: NonNullable<Action>): NonNullable<Action> {
  const { tell = [], raiseUrgency, remind, escalateTo = '' } = { ...action, ...change };
  return {
    ...(tell.length === 0 ? {} : { tell }),
    ...(raiseUrgency === true ? { raiseUrgency } : {}),
    ...(remind === true ? { remind } : {}),
    ...(escalateTo === '' ? {} : { escalateTo }),
  };
}
