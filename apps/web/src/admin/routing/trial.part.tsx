import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { choicesOf, type Routing } from './routing.names.js';
import { useSpeech } from './texts/index.js';
import {
  EMPTY_TRIAL,
  readTrial,
  TRIAL_FIELDS,
  trialFrom,
  withChoice,
  type TrialDraft,
  type TrialField,
} from './trial.draft.js';
import { TrialForm } from './trial.form.js';
import { TrialResult } from './trial.result.js';

/** A rule may take its time, and there may be many. */
const TRIAL_MS = 60_000;

/** Where a request would go, and why. */
export function TrialPart({ routing }: { routing: Routing }) {
  const { t } = useSpeech();
  const { draft, set, empty, action, round, run } = useTrial();
  return (
    <TrialForm
      {...{ id: 'trial', title: t('trial.title'), text: t('trial.text'), button: t('trial.try') }}
      form={{ action, problems: action.problems, round, run }}
      other={
        <button type="button" className="btn btn-outline-primary" onClick={empty}>
          {t('trial.forget')}
        </button>
      }
      fields={<TrialFields {...{ routing, draft, set }} problems={action.problems} />}
    >
      {action.outcome?.kind === 'done' && <TrialResult tried={action.outcome.answer} routing={routing} />}
    </TrialForm>
  );
}

function useTrial() {
  const api = useApi();
  const { tenant, zone } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'routing-trial');
  const [draft, set, forget] = useKept<TrialDraft>(key, EMPTY_TRIAL, readTrial);
  const [round, setRound] = useState(0);
  const action = useAction(
    (given: TrialDraft) => api.post('/routing/dry-run', { body: trialFrom(given, zone), deadlineMs: TRIAL_MS }),
    TRIAL_FIELDS,
  );
  const run = async () => {
    const ended = await action.run(draft);
    if (ended.kind === 'invalid') setRound((count) => count + 1);
  };
  const empty = () => {
    forget();
    action.clear();
  };
  return { draft, set, empty, action, round, run };
}

interface FieldsProps {
  readonly routing: Routing;
  readonly draft: TrialDraft;
  readonly set: (draft: TrialDraft) => void;
  readonly problems: Parameters<typeof errorOf>[0];
}

function TrialFields({ routing, draft, set, problems }: FieldsProps) {
  const { t, of } = useSpeech();
  const say = useProblemText();
  const { classification } = usePortal();
  const field = (name: TrialField) => ({
    ...{ name, label: t(`trial.${name}`), required: false, value: draft[name] ?? '' },
    error: errorOf(problems, name, say),
    onChange: (value: string) => set(withChoice(draft, name, value)),
  });
  const area = classification.find(({ id }) => id === draft.area);
  const topic = area?.topics.find(({ id }) => id === draft.topic);
  const named = (things: readonly { readonly id: string; readonly name: { it: string; en: string } }[]) =>
    things.map(({ id, name }) => ({ value: id, label: of(name) }));
  return (
    <>
      <TextField {...field('ticket')} type="text" help={t('trial.ticket.help')} />
      <ListChoice {...field('channelInstance')} options={choicesOf(routing.channels, of)} />
      <ListChoice {...field('kind')} options={choicesOf(routing.kinds, of)} />
      <ListChoice {...field('area')} options={named(classification)} />
      {area !== undefined && <ListChoice {...field('topic')} options={named(area.topics)} />}
      {topic !== undefined && <ListChoice {...field('subtopic')} options={named(topic.subtopics)} />}
      <ListChoice {...field('userType')} options={choicesOf(routing.userTypes, of)} />
      <TextField {...field('organisation')} type="text" />
      <TextField {...field('subject')} type="text" help={t('trial.subject.help')} />
      <TextField {...field('at')} type="datetime-local" help={t('trial.at.help')} />
    </>
  );
}
