import { useRead } from '../../../api/use-read.js';
import { Empty } from '../../../components/empty.js';
import { ListChoice } from '../../../components/choice-field.js';
import { errorOf, useProblemText } from '../../../components/error-summary.js';
import { ReadState } from '../../../components/read-state.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { useSpeech } from '../texts/index.js';
import type { Place, Values } from './action.js';

export interface OfficeFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly values: Values;
  readonly place: Place;
  readonly problems: readonly FormProblem[];
  readonly change: (values: Values) => void;
}

/** C1: the office in charge, the classification's first, and the answer that names it: proposed, and to be changed. */
export function OfficeField({ label, error, values, place, problems, change }: OfficeFieldProps) {
  const { t, of } = useSpeech();
  const say = useProblemText();
  const proposal = useRead('/tickets/{number}/out-of-scope', { path: { number: place.ticket.number } });
  return (
    <ReadState of={proposal}>
      {({ offices, suggested }) => {
        if (offices.length === 0) return <Empty text={t('field.office.none')} />;
        const sorted = [...offices].sort((a, b) => Number(b.id === suggested) - Number(a.id === suggested));
        return (
          <>
            <ListChoice
              name="office"
              required
              {...{ label, error }}
              value={values['office'] ?? ''}
              options={sorted.map(({ id, name, contacts }) => ({ value: id, label: `${of(name)} · ${of(contacts)}` }))}
              onChange={(office) => change({ office, text: offices.find(({ id }) => id === office)?.answer ?? '' })}
            />
            <TextField
              name="text"
              type="textarea"
              label={t('field.text.requester')}
              required={false}
              rows={6}
              maxLength={20_000}
              value={values['text'] ?? ''}
              error={errorOf(problems, 'text', say)}
              onChange={(text) => change({ text })}
            />
          </>
        );
      }}
    </ReadState>
  );
}
