import type { FormProblem } from '../../form/form.problem.js';
import { problemsBelow } from '../configuration/checked.problems.js';
import { keyWord } from '../configuration/change.words.js';
import { nameIn } from '../routing/routing.names.js';
import { durationWords } from '../../time/duration.words.js';
import { Rows } from '../rows/rows.js';
import { useSpeech as useShared } from '../texts/index.js';
import { newRule, type RuleDraft, type TermDraft, type TermsWords } from './levels.draft.js';
import { useSpeech } from './texts/index.js';
import { valueName } from './terms.names.js';

export interface RulesListProps {
  readonly rules: readonly RuleDraft[];
  readonly words: TermsWords;
  readonly problems: readonly FormProblem[];
  readonly change: (rules: readonly RuleDraft[]) => void;
  readonly open: (place: number) => void;
}

/** The rules in the order in which they are tried: what each is for, and what it gives. */
export function RulesList({ rules, words, problems, change, open }: RulesListProps) {
  const { t } = useSpeech();
  const nameOf = (rule: RuleDraft, place: number) => `${place + 1}. ${rule.id || t('rule.unnamed')}`;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('rules.title')}</h2>
      <Rows
        {...{ name: 'policies', items: rules, change, nameOf, empty: t('levels.empty') }}
        add={{ text: t('rules.add'), make: newRule }}
      >
        {(rule, place) => (
          <RuleSummary
            {...{ rule, words, name: nameOf(rule, place), open: () => open(place) }}
            wrong={problemsBelow(problems, `policies.${place}`).length}
          />
        )}
      </Rows>
    </section>
  );
}

interface SummaryProps {
  readonly rule: RuleDraft;
  readonly words: TermsWords;
  readonly name: string;
  readonly wrong: number;
  readonly open: () => void;
}

function RuleSummary({ rule, words, name, wrong, open }: SummaryProps) {
  const { t } = useSpeech();
  return (
    <>
      {wrong > 0 && <p className="sp-error">{t('rule.wrong', { count: wrong })}</p>}
      <p className="mb-1">{useWhenWords()(rule, words)}</p>
      {rule.clocks.length === 0 ? (
        <p>{t('levels.none')}</p>
      ) : (
        <ul>
          {rule.clocks.map((term, index) => (
            <li key={index}>
              <TermSummary {...{ term, words }} />
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="btn btn-primary btn-sm"
        aria-label={t('rule.openOne', { rule: name })}
        onClick={open}
      >
        {t('rule.open')}
      </button>
    </>
  );
}

function TermSummary({ term, words }: { term: TermDraft; words: TermsWords }) {
  const { t, of, language } = useSpeech();
  const { clock, name, target, calendar, startOn } = term;
  return (
    <>
      <strong>{name === undefined ? clock : of(name)}</strong>:{' '}
      {t('term.summary', {
        target: durationWords(target, language),
        calendar,
        start: nameIn(words.events, startOn, of),
      })}
    </>
  );
}

function useWhenWords() {
  const { t, of } = useSpeech();
  const { t: shared } = useShared();
  return ({ when = {} }: RuleDraft, { facts }: TermsWords): string => {
    const conditions = Object.entries(when);
    if (conditions.length === 0) return t('levels.always');
    const said = conditions.map(([fact, values]) => {
      const names = values.map((value) => valueName(facts, fact, String(value), of));
      return `${keyWord(fact, shared)}: ${names.join(', ')}`;
    });
    return t('levels.when', { conditions: said.join('; ') });
  };
}
