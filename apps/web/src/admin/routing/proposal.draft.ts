import type { Schema } from '../../api/routes.js';
import { fieldsOf, partOf, type SettingField } from '../settings/setting.fields.js';
import { parsed, textsIn } from '../settings/setting.rows.js';
import { namesIn, settingsWith, shownIn, wrongIn, type Typed, type WrongSetting } from '../settings/setting.values.js';
import type { Routing } from './routing.names.js';

/** A rule that is proposed: what it is set to, and what was typed over it. */
export interface ProposedRule {
  readonly name: string;
  readonly plugin: string;
  readonly enabled: boolean;
  readonly isolation: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly typed: Typed;
}

/** A whole routing that is proposed. */
export interface Proposal {
  readonly strategy: string;
  readonly fallback: string;
  /** Empty: the rules decide. */
  readonly outside: string;
  readonly rules: readonly ProposedRule[];
}

export const STRATEGIES = ['first-match', 'score'] as const;
export const NEW_RULE: ProposedRule = {
  ...{ name: '', plugin: '', enabled: true, isolation: '', settings: {}, typed: {} },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The section as the form shows it. */
export function proposalOf(section: unknown): Proposal {
  const { strategy, fallback, outside, rules } = partOf(section);
  return {
    strategy: textOf(strategy),
    fallback: textOf(partOf(fallback)['team']),
    outside: textOf(partOf(outside)['team']),
    rules: Array.isArray(rules) ? rules.map(ruleOf) : [],
  };
}

function ruleOf(value: unknown): ProposedRule {
  const { name, plugin, enabled, isolation, settings, typed } = partOf(value);
  return {
    ...{ name: textOf(name), plugin: textOf(plugin), enabled: enabled !== false, isolation: textOf(isolation) },
    ...{ settings: partOf(settings), typed: textsIn(typed) },
  };
}

/** What was kept of one; null: the rules in force. */
export function proposalIn(text: string): Proposal | null {
  const kept = partOf(parsed(text));
  if (!Array.isArray(kept['rules'])) return null;
  return {
    ...{ strategy: textOf(kept['strategy']), fallback: textOf(kept['fallback']), outside: textOf(kept['outside']) },
    rules: kept['rules'].map(ruleOf),
  };
}

export const textOfProposal = (proposal: Proposal): string => JSON.stringify(proposal);

/** The fields of a rule’s settings, by the schema of its plugin. */
export const fieldsFor = (plugins: Routing['plugins'], plugin: string): readonly SettingField[] =>
  fieldsOf(plugins.find((one) => one.plugin === plugin)?.schema ?? {});

/** What stands in the fields of a rule. */
export const allOf = (fields: readonly SettingField[], { settings, typed }: ProposedRule): Typed => ({
  ...shownIn(fields, settings),
  ...typed,
});

/** What the names of a rule’s settings begin with, as the server says them. */
export const placeOfRule = (at: number): string => `routing.rules.${at}`;
export const nameOfSetting = (at: number, name: string): string => `${placeOfRule(at)}.settings.${name}`;

/** The section that is proposed, as the server takes it. */
export function sectionOf(
  { strategy, fallback, outside, rules }: Proposal,
  plugins: Routing['plugins'],
): NonNullable<Schema<'RoutingReplayRequest'>['routing']> {
  return {
    ...{ strategy, fallback: { team: fallback } },
    ...(outside === '' ? {} : { outside: { team: outside } }),
    rules: rules.map(({ name, plugin, enabled, isolation, settings, typed }) => ({
      ...{ name: name.trim(), plugin, enabled },
      ...(isolation === '' ? {} : { isolation }),
      settings: settingsWith(fieldsFor(plugins, plugin), settings, typed),
    })),
  };
}

/** What can be said of it without the server. */
export const wrongInProposal = ({ rules }: Proposal, plugins: Routing['plugins']): readonly WrongSetting[] =>
  rules.flatMap((rule, at) => {
    const fields = fieldsFor(plugins, rule.plugin);
    return wrongIn(fields, allOf(fields, rule), ({ name }) => nameOfSetting(at, name));
  });

/** Names of all the fields there are just now. */
export const namesOf = ({ rules }: Proposal, plugins: Routing['plugins']): readonly string[] => [
  ...['routing.strategy', 'routing.fallback.team', 'routing.outside.team', 'routing.rules'],
  ...rules.flatMap((rule, at) => {
    const fields = fieldsFor(plugins, rule.plugin);
    const own = ['name', 'plugin', 'enabled'].map((name) => `${placeOfRule(at)}.${name}`);
    return [...own, ...namesIn(fields, allOf(fields, rule), ({ name }) => nameOfSetting(at, name))];
  }),
];
