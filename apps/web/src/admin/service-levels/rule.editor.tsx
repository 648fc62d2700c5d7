import { useEffect, useRef } from 'react';
import { ErrorSummary } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { problemsBelow, saidBelow } from '../configuration/checked.problems.js';
import { pathWords } from '../configuration/change.words.js';
import { Rows } from '../rows/rows.js';
import { useSpeech as useShared, type Speech } from '../texts/index.js';
import { ConditionsPart } from './conditions.part.js';
import { newTerm, withConditions, type RuleDraft, type TermDraft, type TermsWords } from './levels.draft.js';
import { TermFields } from './term.fields.js';
import { useSpeech } from './texts/index.js';

export interface RuleEditorProps {
  readonly rule: RuleDraft;
  /** Its index among the rules. */
  readonly place: number;
  readonly words: TermsWords;
  readonly problems: readonly FormProblem[];
  readonly change: (rule: RuleDraft) => void;
  readonly close: () => void;
}

/** One rule whole: its name, by what it is chosen, and its terms. */
export function RuleEditor({ rule, place, words, problems, change, close }: RuleEditorProps) {
  const { t, of } = useSpeech();
  const { t: shared } = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  // The list it was opened from is gone, with the focus.
  useEffect(() => heading.current?.focus(), []);
  const base = `policies.${place}`;
  const own = problemsBelow(problems, base);
  const nameOf = ({ clock, name }: TermDraft) => (name === undefined ? clock || t('term.fresh') : of(name));
  return (
    <section aria-labelledby="rule">
      <h2 id="rule" ref={heading} tabIndex={-1}>
        {t('rule.title', { place: place + 1, rule: rule.id || t('rule.unnamed') })}
      </h2>
      <p>
        <button type="button" className="btn btn-link p-0" onClick={close}>
          {t('rule.back')}
        </button>
      </p>
      <ErrorSummary problems={own.map((one) => named(one, base, shared))} round={0} />
      <div className="sp-settings">
        <TextField
          {...{ name: `${base}.id`, type: 'text', required: true, value: rule.id }}
          label={t('rule.id')}
          help={t('rule.id.help')}
          error={saidBelow(problems, `${base}.id`)}
          onChange={(id) => change({ ...rule, id: id.trim() })}
        />
        <ConditionsPart
          {...{ base: `${base}.when`, when: rule.when ?? {}, facts: words.facts, problems }}
          change={(when) => change(withConditions(rule, when))}
        />
        <h3>{t('rule.terms')}</h3>
        <p>{t('rule.terms.text')}</p>
        <Rows
          {...{ name: `${base}.clocks`, items: rule.clocks, nameOf, empty: t('levels.none') }}
          add={{ text: t('term.add'), make: () => newTerm(words.calendars) }}
          change={(clocks) => change({ ...rule, clocks })}
        >
          {(term, index, set) => <TermFields {...{ term, words, problems, base: `${base}.clocks.${index}`, set }} />}
        </Rows>
      </div>
    </section>
  );
}

/** Said apart from its field, it names it. */
function named({ field, text }: FormProblem, base: string, t: Speech['t']): FormProblem {
  const place = field.slice(base.length).replaceAll(/\.(\d+)/g, '[$1]');
  return { field, text: typeof text === 'string' && place !== '' ? `${pathWords(place, t)}: ${text}` : text };
}
