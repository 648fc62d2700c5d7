import type { Schema } from '../../../api/routes.js';
import { useRead } from '../../../api/use-read.js';
import { ChoiceField } from '../../../components/choice-field.js';
import { ReadState } from '../../../components/read-state.js';
import { useSpeech } from '../texts/index.js';
import type { Place, Values } from './action.js';

export interface TripletFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly values: Values;
  readonly place: Place;
  readonly change: (values: Values) => void;
}

type Suggestion = Schema<'SuggestionView'>;
const STEPS = ['area', 'topic', 'subtopic'] as const;

/** B7: area, topic, subtopic, one after the other with their definitions; the most likely ones first, to be taken at once. */
export function TripletField({ label, error, values, place, change }: TripletFieldProps) {
  const { t, of } = useSpeech();
  const suggested = useRead('/tickets/{number}/suggestions', { path: { number: place.ticket.number } });
  return (
    <div className="sp-triplet">
      <p className="sp-label">{label}</p>
      {(suggested.data?.items.length ?? 0) > 0 && (
        <div className="sp-suggested">
          <p className="sp-help" id="suggested">
            {t('field.suggested')}
          </p>
          <ul aria-labelledby="suggested">
            {suggested.data?.items.map((one) => (
              <li key={`${one.area}-${one.topic}-${one.subtopic}`}>
                <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => change(tripletOf(one))}>
                  {t('field.suggested.use', {
                    names: [one.names.area, one.names.topic, one.names.subtopic].map(of).join(' › '),
                  })}
                </button>{' '}
                <span className="sp-help">{one.why.map(of).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {STEPS.map((step, at) =>
        at === 0 || (values[STEPS[at - 1] ?? 'area'] ?? '') !== '' ? (
          <Step key={step} {...{ step, at, values, change }} error={at === 0 ? error : undefined} />
        ) : null,
      )}
    </div>
  );
}

const tripletOf = ({ area, topic, subtopic }: Suggestion): Values => ({ area, topic, subtopic, kind: '' });

interface StepProps extends Pick<TripletFieldProps, 'values' | 'change' | 'error'> {
  readonly step: (typeof STEPS)[number];
  readonly at: number;
}

/** One step of the guide: what can be chosen below what was chosen before. */
function Step({ step, at, values, change, error }: StepProps) {
  const { t, of } = useSpeech();
  const { area = '', topic = '' } = values;
  const query = { ...(at > 0 ? { area } : {}), ...(at > 1 ? { topic } : {}) };
  const guide = useRead('/classification/guide', { query }, { staleTime: 60_000 });
  return (
    <ReadState of={guide}>
      {({ step: asked, choices }) =>
        // A topic may have no subtopics: the guide says that it is done.
        asked !== step ? null : (
          <ChoiceField
            name={step}
            label={`${t(`field.${step}`)} · ${t('field.triplet.step', { step: at + 1 })}`}
            required
            error={error}
            value={values[step] ?? ''}
            options={choices.map(({ id, name, help }) => ({
              value: id,
              label: of(name),
              ...(help ? { help: of(help) } : {}),
            }))}
            onChange={(value) => change({ ...below(step), [step]: value, kind: '' })}
          />
        )
      }
    </ReadState>
  );
}

/** What was chosen below a step no longer holds when the step changes. */
const below = (step: (typeof STEPS)[number]): Values =>
  Object.fromEntries(STEPS.slice(STEPS.indexOf(step) + 1).map((name) => [name, '']));
