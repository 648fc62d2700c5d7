import { useRead } from '../../api/use-read.js';
import { Empty } from '../../components/empty.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { keyWord } from '../configuration/change.words.js';
import { SectionEditor, type EditedSection } from '../configuration/section.editor.js';
import { useSpeech } from '../texts/index.js';
import { asLevels, withTerm, type Levels, type RuleDraft } from './levels.draft.js';
import { TermFields } from './term.fields.js';
import { TrialPart } from './trial.part.js';
import '../calendars/calendars.css';

/** The terms of the service: which rule gives them, and what would become of past tickets under others. */
export default function ServiceLevelsPage() {
  const { t } = useSpeech();
  return (
    <>
      <AreaHeading title={t('levels.title')} />
      <p className="sp-lead">{t('levels.text')}</p>
      <SectionEditor section="serviceLevels" shape={asLevels}>
        {(edited) => <LevelsEditor edited={edited} />}
      </SectionEditor>
    </>
  );
}

function LevelsEditor({ edited }: { edited: EditedSection<Levels> }) {
  const { t } = useSpeech();
  const calendars = useRead('/configuration/sections/{section}', { path: { section: 'calendars' } });
  const names = Object.keys(calendars.data?.value ?? {});
  const { policies } = edited.value;
  if (policies.length === 0) return <Empty text={t('levels.empty')} />;
  return (
    <>
      {policies.map((rule, index) => (
        <Rule
          key={rule.id}
          rule={rule}
          place={index + 1}
          calendars={names}
          change={(clock, change) => edited.set(withTerm(edited.value, rule.id, clock, change))}
        />
      ))}
      <TrialPart levels={edited.value} />
    </>
  );
}

interface RuleProps {
  readonly rule: RuleDraft;
  readonly place: number;
  readonly calendars: readonly string[];
  readonly change: (clock: string, change: Partial<RuleDraft['clocks'][number]>) => void;
}

function Rule({ rule: { id, when, clocks }, place, calendars, change }: RuleProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby={`rule-${id}`}>
      <h2 id={`rule-${id}`} className="h4">
        {place}. {id}
      </h2>
      <p>{whenWords(when, t)}</p>
      {clocks.length === 0 && <p>{t('levels.none')}</p>}
      {clocks.map((term) => (
        <TermFields
          key={term.clock}
          rule={id}
          term={term}
          calendars={calendars}
          change={(changed) => change(term.clock, changed)}
        />
      ))}
    </section>
  );
}

function whenWords(when: RuleDraft['when'], t: ReturnType<typeof useSpeech>['t']): string {
  const conditions = Object.entries(when ?? {});
  if (conditions.length === 0) return t('levels.always');
  const said = conditions.map(([fact, values]) => `${keyWord(fact, t)}: ${values.join(', ')}`);
  return t('levels.when', { conditions: said.join('; ') });
}
