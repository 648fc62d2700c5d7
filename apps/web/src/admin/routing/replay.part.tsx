import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { atNearestFields } from '../nearest.field.js';
import { labelOf } from '../settings/setting.fields.js';
import { useSpeech as useShared, type Speech as Shared } from '../texts/index.js';
import { namesOf, proposalIn, proposalOf, textOfProposal } from './proposal.draft.js';
import { ProposalPart } from './proposal.part.js';
import { EMPTY_REPLAY, MOST_REPLAYED, readReplay, replayFrom, type ReplayWrong } from './replay.draft.js';
import { ReplayResult } from './replay.result.js';
import type { Routing } from './routing.names.js';
import { useSpeech, type Speech } from './texts/index.js';
import { TrialForm } from './trial.form.js';

/** Every ticket is decided anew by every rule. */
const REPLAY_MS = 120_000;

/** What other rules, or the same, would have decided on what is already routed. */
export function ReplayPart({ routing }: { routing: Routing }) {
  const { t } = useSpeech();
  const form = useReplay(routing);
  const say = useProblemText();
  const { draft, set, proposal, problems, action } = form;
  const field = (name: 'limit' | 'since') => ({
    ...{ name, label: t(`replay.${name}`), required: name === 'limit', value: draft[name] },
    error: errorOf(problems, name, say),
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const propose = (text: string) => set({ ...draft, routing: text });
  return (
    <TrialForm
      {...{ id: 'replay', title: t('replay.title'), text: t('replay.text'), form, button: t('replay.run') }}
      other={
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => propose(proposal === null ? textOfProposal(proposalOf(routing.section)) : '')}
        >
          {t(proposal === null ? 'replay.begin' : 'replay.forget')}
        </button>
      }
      fields={
        <>
          <TextField {...field('limit')} type="text" />
          <TextField {...field('since')} type="date" />
          {proposal === null ? (
            <p>{t('replay.inForce')}</p>
          ) : (
            <ProposalPart {...{ proposal, routing, problems }} set={(made) => propose(textOfProposal(made))} />
          )}
        </>
      }
    >
      {action.outcome?.kind === 'done' && <ReplayResult report={action.outcome.answer} routing={routing} />}
    </TrialForm>
  );
}

function useReplay({ plugins }: Routing) {
  const speech = useSpeech();
  const shared = useShared();
  const api = useApi();
  const { tenant, zone } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'routing-replay');
  const [draft, set] = useKept(key, EMPTY_REPLAY, readReplay);
  const [wrong, setWrong] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const proposal = proposalIn(draft.routing);
  const names = ['limit', 'since', ...(proposal === null ? [] : namesOf(proposal, plugins))];
  const action = useAction(
    (body: Schema<'RoutingReplayRequest'>) =>
      api.post('/routing/replay', { body, deadlineMs: REPLAY_MS }).catch((failure: unknown) => {
        throw atNearestFields(failure, names);
      }),
    names,
  );
  const run = async () => {
    const made = replayFrom(draft, zone, plugins);
    action.clear();
    setWrong('wrong' in made ? problemsOf(made.wrong, speech, shared) : []);
    const ended = 'wrong' in made ? null : await action.run(made.body);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
  };
  return { draft, set, proposal, action, problems: [...wrong, ...action.problems], round, run };
}

function problemsOf({ limit, settings }: ReplayWrong, { t }: Speech, shared: Shared): readonly FormProblem[] {
  return [
    ...(limit ? [{ field: 'limit', text: t('replay.limit.wrong', { most: MOST_REPLAYED }) }] : []),
    ...settings.map(({ field, name, wrong }) => ({
      field: name,
      text: shared.t(`settings.wrong.${wrong}`, { label: labelOf(field, shared.of) }),
    })),
  ];
}
