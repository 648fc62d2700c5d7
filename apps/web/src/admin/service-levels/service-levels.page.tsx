import { useState } from 'react';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { SectionEditor, type EditedSection } from '../configuration/section.editor.js';
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
  const words = useRead('/configuration/terms-words');
  return (
    <>
      <AreaHeading title={t('levels.title')} />
      <p className="sp-lead">{t('levels.text')}</p>
      <ReadState of={words}>
        {(shown) => (
          <SectionEditor section="serviceLevels" shape={asLevels}>
            {(edited) => <LevelsEditor edited={edited} words={shown} />}
          </SectionEditor>
        )}
      </ReadState>
    </>
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
