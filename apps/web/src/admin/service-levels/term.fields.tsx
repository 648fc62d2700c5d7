import { CheckField } from '../../components/check-field.js';
import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { saidBelow } from '../configuration/checked.problems.js';
import { choicesOf } from '../routing/routing.names.js';
import { BothLanguages } from '../rows/both-languages.js';
import { CodesField } from '../rows/codes.field.js';
import { withTerm, type TermDraft, type TermsWords } from './levels.draft.js';
import { StepsPart } from './steps.part.js';
import { useSpeech } from './texts/index.js';

export interface TermFieldsProps {
  readonly term: TermDraft;
  /** Name of the term as the server has it, e.g. `policies.0.clocks.1`. */
  readonly base: string;
  readonly words: TermsWords;
  readonly problems: readonly FormProblem[];
  readonly set: (term: TermDraft) => void;
}

/** One term: what it is called, how long, by which calendar, when it counts, and what happens on the way. */
export function TermFields(props: TermFieldsProps) {
  const { t } = useSpeech();
  const { term, base, words, problems, set } = props;
  const change = (changed: Partial<TermDraft>) => set(withTerm(term, changed));
  const field = (name: string, required: boolean) => ({
    ...{ name: `${base}.${name}`, label: t(`term.${name}` as 'term.clock'), required },
    error: saidBelow(problems, `${base}.${name}`),
  });
  const calendars = [...new Set([...(term.calendar === '' ? [] : [term.calendar]), ...words.calendars])];
  return (
    <>
      <div className="sp-field-grid">
        <TextField
          {...{ ...field('clock', true), type: 'text', value: term.clock, help: t('term.clock.help') }}
          onChange={(clock) => change({ clock: clock.trim() })}
        />
        <BothLanguages
          {...{ name: `${base}.name`, label: (language) => t(`term.name.${language}`), required: false, problems }}
          {...{ value: term.name, onChange: (name) => change({ name }) }}
        />
        <TextField
          {...{ ...field('target', true), type: 'text', value: term.target, help: t('levels.target.help') }}
          onChange={(target) => change({ target: target.trim() })}
        />
        <ListChoice
          {...{ ...field('calendar', true), value: term.calendar }}
          options={calendars.map((one) => ({ value: one, label: one }))}
          onChange={(calendar) => change({ calendar })}
        />
      </div>
      <CountingPart {...props} />
      <StepsPart {...{ term, base, teams: words.teams, problems, set }} />
    </>
  );
}

/** When it counts: what starts, stops, resumes and pauses it. */
function CountingPart({ term, base, words, problems, set }: TermFieldsProps) {
  const { t, of } = useSpeech();
  const change = (changed: Partial<TermDraft>) => set(withTerm(term, changed));
  const events = choicesOf(words.events, of);
  const codes = (name: 'stopOn' | 'resumeOn' | 'pauseIn') => ({
    ...{ name: `${base}.${name}`, label: t(`term.${name}`), required: name === 'stopOn', values: term[name] ?? [] },
    ...{ options: name === 'pauseIn' ? choicesOf(words.states, of) : events },
    error: saidBelow(problems, `${base}.${name}`),
    onChange: (values: readonly string[]) => change({ [name]: values }),
  });
  const report = term.startAsReport === undefined ? '' : term.startAsReport ? 'yes' : 'no';
  return (
    <>
      <ListChoice
        {...{ name: `${base}.startOn`, label: t('term.startOn'), required: true, value: term.startOn, options: events }}
        error={saidBelow(problems, `${base}.startOn`)}
        onChange={(startOn) => change({ startOn })}
      />
      <CodesField {...codes('stopOn')} />
      <CodesField {...codes('resumeOn')} help={t('term.resumeOn.help')} />
      <CodesField {...codes('pauseIn')} help={t('term.pauseIn.help')} />
      <CheckField
        {...{ name: `${base}.repeat`, label: t('term.repeat'), required: true, checked: term.repeat === true }}
        onChange={(repeat) => change({ repeat })}
      />
      <ListChoice
        {...{ name: `${base}.startAsReport`, label: t('term.startAsReport'), required: false, value: report }}
        help={t('term.startAsReport.help')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`term.${value}`) }))}
        onChange={(value) => {
          const { startAsReport: _before, ...rest } = term;
          set(value === '' ? rest : { ...rest, startAsReport: value === 'yes' });
        }}
      />
    </>
  );
}
