import { CheckField } from '../../components/check-field.js';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { Rows } from '../rows/rows.js';
import { SettingInputs } from '../settings/setting.inputs.js';
import {
  allOf,
  fieldsFor,
  nameOfSetting,
  NEW_RULE,
  placeOfRule,
  STRATEGIES,
  type Proposal,
  type ProposedRule,
} from './proposal.draft.js';
import { choicesOf, type Routing } from './routing.names.js';
import { useSpeech } from './texts/index.js';

export interface ProposalPartProps {
  readonly proposal: Proposal;
  readonly routing: Routing;
  readonly problems: readonly FormProblem[];
  readonly set: (proposal: Proposal) => void;
}

/** Rules that are proposed, in their order, with how one is chosen among them and who gets the rest. */
export function ProposalPart({ proposal, routing, problems, set }: ProposalPartProps) {
  const { t, of } = useSpeech();
  const say = useProblemText();
  const teams = choicesOf(routing.teams, of);
  const nameOf = ({ name }: ProposedRule, at: number) => `${at + 1}. ${name || t('proposal.unnamed')}`;
  return (
    <fieldset className="sp-group">
      <legend>{t('replay.routing')}</legend>
      <ListChoice
        {...{ name: 'routing.strategy', label: t('routing.strategy'), required: true, value: proposal.strategy }}
        options={STRATEGIES.map((value) => ({ value, label: t(`routing.strategy.${value}`) }))}
        error={errorOf(problems, 'routing.strategy', say)}
        onChange={(strategy) => set({ ...proposal, strategy })}
      />
      <ListChoice
        {...{ name: 'routing.fallback.team', label: t('routing.fallback'), required: true, value: proposal.fallback }}
        options={teams}
        error={errorOf(problems, 'routing.fallback.team', say)}
        onChange={(fallback) => set({ ...proposal, fallback })}
      />
      <ListChoice
        {...{ name: 'routing.outside.team', label: t('proposal.outside'), required: false, value: proposal.outside }}
        help={t('proposal.outside.help')}
        options={teams}
        error={errorOf(problems, 'routing.outside.team', say)}
        onChange={(outside) => set({ ...proposal, outside })}
      />
      <Rows
        {...{ name: 'routing.rules', items: proposal.rules, nameOf, empty: t('routing.rules.empty') }}
        add={{ text: t('proposal.add'), make: () => NEW_RULE }}
        error={errorOf(problems, 'routing.rules', say)}
        change={(rules) => set({ ...proposal, rules })}
      >
        {(rule, at, put) => <RuleFields {...{ rule, at, put, routing, problems }} />}
      </Rows>
    </fieldset>
  );
}

interface RuleFieldsProps extends Pick<ProposalPartProps, 'routing' | 'problems'> {
  readonly rule: ProposedRule;
  readonly at: number;
  readonly put: (rule: ProposedRule) => void;
}

function RuleFields({ rule, at, put, routing: { plugins }, problems }: RuleFieldsProps) {
  const { t, of } = useSpeech();
  const say = useProblemText();
  const place = placeOfRule(at);
  const fields = fieldsFor(plugins, rule.plugin);
  return (
    <>
      <TextField
        {...{ name: `${place}.name`, type: 'text', required: true, value: rule.name, label: t('proposal.name') }}
        help={t('proposal.name.help')}
        error={errorOf(problems, `${place}.name`, say)}
        onChange={(name) => put({ ...rule, name })}
      />
      <ListChoice
        {...{ name: `${place}.plugin`, required: true, value: rule.plugin, label: t('routing.kind') }}
        options={plugins.map(({ plugin, title }) => ({ value: plugin, label: of(title) }))}
        error={errorOf(problems, `${place}.plugin`, say)}
        onChange={(plugin) => put({ ...rule, plugin, settings: {}, typed: {} })}
      />
      <CheckField
        {...{ name: `${place}.enabled`, required: true, checked: rule.enabled, label: t('proposal.enabled') }}
        onChange={(enabled) => put({ ...rule, enabled })}
      />
      <SettingInputs
        {...{ fields, all: allOf(fields, rule), problems }}
        naming={({ name }) => nameOfSetting(at, name)}
        set={(name, value) => put({ ...rule, typed: { ...rule.typed, [name]: value } })}
      />
    </>
  );
}
