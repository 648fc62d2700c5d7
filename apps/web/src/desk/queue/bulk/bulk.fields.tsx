import { offeredAreas } from '../../../api/offered.areas.js';
import { ChoiceField, ListChoice } from '../../../components/choice-field.js';
import { errorOf, useProblemText } from '../../../components/error-summary.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSession } from '../../../staff/session/session.context.js';
import { useNames } from '../names.js';
import { useSpeech } from '../texts/index.js';
import { TripletField } from '../triplet.field.js';
import { BULK_ACTIONS, type BulkAction, type BulkDraft, type BulkField } from './bulk.actions.js';

export interface BulkFieldsProps {
  readonly actions: readonly BulkAction[];
  readonly doing: BulkAction | null;
  readonly draft: BulkDraft;
  readonly problems: readonly FormProblem[];
  readonly choose: (action: BulkAction | null) => void;
  readonly change: (changed: BulkDraft) => void;
}

/** What to do, and what that needs to know. */
export function BulkFields(props: BulkFieldsProps) {
  const { t } = useSpeech();
  const { actions, doing, choose } = props;
  return (
    <>
      <ListChoice
        name="do"
        label={t('bulk.do')}
        required
        options={actions.map((action) => ({ value: action, label: t(`bulk.${action}`) }))}
        value={doing ?? ''}
        onChange={(value) => choose(actions.find((action) => action === value) ?? null)}
      />
      {doing !== null &&
        BULK_ACTIONS[doing].fields.map((field) => <BulkFieldOf key={field} {...props} {...{ field, doing }} />)}
    </>
  );
}

function BulkFieldOf({
  field,
  doing,
  draft,
  problems,
  change,
}: BulkFieldsProps & { field: BulkField; doing: BulkAction }) {
  const { t } = useSpeech();
  const names = useNames();
  const { person, name } = useSession();
  const { classification } = usePortal();
  const say = useProblemText();
  const shared = {
    ...{ name: field, value: draft[field] ?? '', error: errorOf(problems, field, say) },
    required: BULK_ACTIONS[doing].needs.includes(field),
    onChange: (value: string) => change({ [field]: value }),
  };
  switch (field) {
    case 'technician': {
      const others = names.people
        .filter(({ id }) => id !== person)
        .map(({ id, name: label }) => ({ value: id, label }));
      return (
        <ListChoice {...shared} label={t('bulk.technician')} options={[{ value: person, label: name }, ...others]} />
      );
    }
    case 'team':
      return <ListChoice {...shared} label={t('bulk.team')} options={names.teams} />;
    case 'severity':
      return <ChoiceField {...shared} label={t('severity.title')} options={names.severities} />;
    case 'resolution':
      return (
        <ListChoice
          {...shared}
          label={t('bulk.resolution')}
          options={names.outcomes.filter(({ value }) => value !== 'out-of-scope')}
        />
      );
    case 'area':
      return (
        <TripletField
          areas={offeredAreas(classification)}
          value={draft}
          change={change}
          error={shared.error}
          required
        />
      );
    case 'text':
      return (
        <TextField
          {...shared}
          type="textarea"
          rows={4}
          maxLength={20_000}
          label={t(doing === 'resolve' ? 'bulk.answer' : 'bulk.note')}
        />
      );
    case 'reason':
      return <TextField {...shared} type="text" maxLength={2_000} label={t('bulk.reason')} />;
  }
}
