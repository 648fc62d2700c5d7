import { useState } from 'react';
import type { EditedSection } from '../configuration/section.editor.js';
import { WordedSection } from '../configuration/worded.section.js';
import { replaced } from '../rows/list.order.js';
import { asLevels, type Levels, type TermsWords } from './levels.draft.js';
import { RuleEditor } from './rule.editor.js';
import { RulesList } from './rules.list.js';
import { useSpeech } from './texts/index.js';
import { TrialPart } from './trial.part.js';
import '../admin.css';
import '../calendars/calendars.css';

/** The terms of the service, whole: by what they are chosen, their clocks, and what would become of past tickets under others. */
export default function ServiceLevelsPage() {
  const { t } = useSpeech();
  return (
    <WordedSection title={t('levels.title')} text={t('levels.text')} section="serviceLevels" shape={asLevels}>
      {(edited, words) => <LevelsEditor edited={edited} words={words} />}
    </WordedSection>
  );
}

function LevelsEditor({ edited, words }: { edited: EditedSection<Levels>; words: TermsWords }) {
  const [opened, open] = useState<number | null>(null);
  const { policies } = edited.value;
  const rule = opened === null ? undefined : policies[opened];
  return (
    <>
      {opened === null || rule === undefined ? (
        <RulesList
          {...{ rules: policies, words, problems: edited.problems, open }}
          change={(changed) => edited.set({ policies: changed })}
        />
      ) : (
        <RuleEditor
          {...{ rule, words, place: opened, problems: edited.problems, close: () => open(null) }}
          change={(changed) => edited.set({ policies: replaced(policies, opened, changed) })}
        />
      )}
      <TrialPart levels={edited.value} />
    </>
  );
}
