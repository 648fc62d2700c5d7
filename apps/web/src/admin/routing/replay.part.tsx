import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import type { Schema } from '../../api/routes.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { atNearestFields } from '../nearest.field.js';
import {
  EMPTY_REPLAY,
  MOST_REPLAYED,
  readReplay,
  REPLAY_FIELDS,
  replayFrom,
  type ReplayDraft,
  type ReplayWrong,
} from './replay.draft.js';
import { ReplayResult } from './replay.result.js';
import type { Routing } from './routing.names.js';
import { useSpeech, type Speech } from './texts/index.js';

/** Every ticket is decided anew by every rule. */
const REPLAY_MS = 120_000;

/** What other rules, or the same, would have decided on what is already routed. */
export function ReplayPart({ routing }: { routing: Routing }) {
  const { t } = useSpeech();
  const { draft, set, action, problems, round, run } = useReplay();
  const say = useProblemText();
  const field = (name: keyof ReplayDraft) => ({
    ...{ name, label: t(`replay.${name}`), required: name === 'limit', value: draft[name] },
    error: errorOf(problems, name, say),
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const begin = () => set({ ...draft, routing: JSON.stringify(routing.section, null, 2) });
  return (
    <section aria-labelledby="replay" className="sp-part">
      <h2 id="replay">{t('replay.title')}</h2>
      <p>{t('replay.text')}</p>
      <form
        noValidate
        className="sp-settings"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <ErrorSummary problems={problems} round={round} />
        <OutcomeNotice outcome={action.outcome} />
        <TextField {...field('limit')} type="text" />
        <TextField {...field('since')} type="date" />
        <TextField {...field('routing')} type="textarea" rows={12} help={t('replay.routing.help')} />
        <div className="sp-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={action.busy}>
            {t('replay.run')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={begin}>
            {t('replay.begin')}
          </button>
        </div>
      </form>
      {action.outcome?.kind === 'done' && <ReplayResult report={action.outcome.answer} routing={routing} />}
    </section>
  );
}

function useReplay() {
  const speech = useSpeech();
  const api = useApi();
  const { tenant, zone } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'routing-replay');
  const [draft, set] = useKept(key, EMPTY_REPLAY, readReplay);
  const [wrong, setWrong] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const action = useAction(
    (body: Schema<'RoutingReplayRequest'>) =>
      api.post('/routing/replay', { body, deadlineMs: REPLAY_MS }).catch((failure: unknown) => {
        throw atNearestFields(failure, REPLAY_FIELDS);
      }),
    REPLAY_FIELDS,
  );
  const run = async () => {
    const made = replayFrom(draft, zone);
    action.clear();
    setWrong('wrong' in made ? made.wrong.map((one) => problemOf(one, speech)) : []);
    const ended = 'wrong' in made ? null : await action.run(made.body);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
  };
  return { draft, set, action, problems: [...wrong, ...action.problems], round, run };
}

function problemOf(wrong: ReplayWrong, { t }: Speech): FormProblem {
  if (wrong.field === 'limit') return { field: 'limit', text: t('replay.limit.wrong', { most: MOST_REPLAYED }) };
  return { field: 'routing', text: t('replay.routing.wrong', { line: wrong.line }) };
}
