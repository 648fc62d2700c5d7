import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { instantAt } from '../../time/zone.time.js';
import { FormDialog } from '../form.dialog.js';
import { useSpeech } from '../texts/index.js';
import { useForm, type Draft } from '../use-form.js';

type Kind = Schema<'DutyChangeRequest'>['kind'];
const KINDS: readonly Kind[] = ['extra', 'on-call', 'substitution', 'swap', 'move'];
type Field = 'kind' | 'person' | 'other' | 'team' | 'fromDay' | 'from' | 'toDay' | 'to' | 'reason';

const hasOther = (kind: string): boolean => kind === 'substitution' || kind === 'swap';
const hasTeam = (kind: string): boolean => !hasOther(kind);

export interface AgreeDialogProps {
  /** What the form begins with, YYYY-MM-DD. */
  readonly day: string;
  readonly close: () => void;
  readonly agreed: () => void;
}

/** A shift more, on call, a substitution, a swap, or another team for a time: with the reason (A9, E1). */
export function AgreeDialog({ day, close, agreed }: AgreeDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const { zone } = usePortal();
  const say = useProblemText();
  const { people, options } = useVocabulary();
  const form = useForm<Field, unknown>({
    of: ['roster', 'agree'],
    initial: {
      ...{ kind: 'extra', person: '', other: '', team: '', reason: '' },
      ...{ fromDay: day, from: '08:00', toDay: day, to: '14:00' },
    },
    needs: ({ kind }) => ({
      ...{ person: t('wall.person'), fromDay: t('rosters.fromDay'), from: t('rosters.fromTime') },
      ...(kind === 'move' ? { team: t('wall.team') } : { toDay: t('rosters.toDay'), to: t('rosters.toTime') }),
      ...(hasOther(kind) ? { other: t('rosters.other') } : {}),
      reason: t('rosters.reason'),
    }),
    perform: (draft, key) => api.post('/rosters/changes', { body: changeOf(draft, zone), key }),
    done: () => {
      notify.done(t('rosters.agreed'));
      agreed();
    },
  });
  const { kind } = form.draft;
  const field = (name: Field) => ({
    ...{ name, required: true, value: form.draft[name], error: errorOf(form.problems, name, say) },
    onChange: (value: string) => form.change(name, value),
  });
  const everybody = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog {...{ id: 'agree-form', form, close }} title={t('rosters.agree')} submit={t('act.save')}>
      <ListChoice
        {...field('kind')}
        label={t('rosters.kind')}
        options={KINDS.map((value) => ({ value, label: t(`rosters.kind.${value}`) }))}
      />
      <ListChoice {...field('person')} label={t('wall.person')} options={everybody} />
      {hasOther(kind) && <ListChoice {...field('other')} label={t('rosters.other')} options={everybody} />}
      {hasTeam(kind) && (
        <ListChoice
          {...{ ...field('team'), required: kind === 'move' }}
          label={t('wall.team')}
          options={options('teams')}
        />
      )}
      <div className="sp-pair">
        <TextField {...field('fromDay')} type="date" label={t('rosters.fromDay')} />
        <TextField {...field('from')} type="time" label={t('rosters.fromTime')} />
      </div>
      <div className="sp-pair">
        <TextField {...{ ...field('toDay'), required: kind !== 'move' }} type="date" label={t('rosters.toDay')} />
        <TextField {...{ ...field('to'), required: kind !== 'move' }} type="time" label={t('rosters.toTime')} />
      </div>
      <TextField {...field('reason')} type="textarea" rows={3} maxLength={2_000} label={t('rosters.reason')} />
    </FormDialog>
  );
}

/** As the server takes it: moments of the desk's wall clock as instants, and nothing that another kind would have. */
function changeOf(draft: Draft<Field>, zone: string | undefined): Schema<'DutyChangeRequest'> {
  const { kind, person, other, team, reason } = draft;
  const at = (day: string, time: string) => instantAt({ day, time }, zone)?.toISOString();
  const to = at(draft.toDay, draft.to);
  return {
    kind: KINDS.find((one) => one === kind) ?? 'extra',
    ...{ person, reason, from: at(draft.fromDay, draft.from) ?? '' },
    ...(hasOther(kind) ? { other } : {}),
    ...(hasTeam(kind) && team !== '' ? { team } : {}),
    ...(to === undefined ? {} : { to }),
  };
}
