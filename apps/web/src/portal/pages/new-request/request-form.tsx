import { lazy, Suspense, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { offeredAreas } from '../../../api/offered.areas.js';
import { sendForm } from '../../portal.api.js';
import type { FormDescription } from '../../../api/types.js';
import { checkFiles } from '../../../form/files.validation.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { fingerprintOf } from '../../../form/idempotency.js';
import { fieldProblems } from '../../../form/problem.mapping.js';
import { entriesToSend, withValue } from '../../request/request.draft.js';
import { fieldNames, labelOf, TOPIC_FIELDS } from '../../request/request.labels.js';
import { checkDetails, checkTopic } from '../../request/request.validation.js';
import { servedAreas } from '../../request/served.topics.js';
import { forgetDraft, useDraft } from '../../request/use-draft.js';
import { useSend } from '../../../form/use-send.js';
import { useSpeech } from '../../texts/index.js';
import { usePortal } from '../../../layout/portal.context.js';
import { rememberSent } from '../../sent.storage.js';
import { useRequester } from '../../session/requester.session.js';
import type { AccountDraftHandle } from './account-draft.js';
import { DetailsStep } from './details-step.js';
import { ReviewStep } from './review-step.js';
import { useBeginning } from './use-beginning.js';
import { StepFrame } from './step-frame.js';
import { STEPS, type Step } from './steps.js';
import { TopicStep } from './topic-step.js';

const AccountDraftPart = lazy(() => import('./account-draft.js'));

interface RequestFormProps {
  readonly instance: string;
  readonly form: FormDescription;
  /** Address of the confirmation. */
  readonly sentAt: string;
}

/** The three steps of a request. The step is in the address, so that the browser's back button goes one step back. */
export function RequestForm({ instance, form, sentAt }: RequestFormProps) {
  const { t, language } = useSpeech();
  const portal = usePortal();
  const { tenant } = portal;
  const topics = portal.forms.find((one) => one.instance === instance)?.topics;
  const areas = servedAreas(offeredAreas(portal.classification), topics);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useDraft(tenant, instance);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const { values } = draft;
  const { info } = useRequester();
  useBeginning(setDraft);
  const account = useRef<AccountDraftHandle>(null);

  const labels = { of: (name: string) => labelOf(form, name, t) };
  const problemsOf: Record<Step, () => FormProblem[]> = {
    topic: () => checkTopic(form, values, labels, { areas: areas.length > 0 }),
    details: () => [...checkDetails(form, values, labels), ...checkFiles(files, form.attachments, language)],
    review: () => [],
  };
  const step = reachable(search.get('step'), problemsOf);

  const go = (to: Step) => {
    search.set('step', to);
    setSearch(search);
  };
  const refuse = (found: readonly FormProblem[], at: Step) => {
    setProblems(found);
    setRound((count) => count + 1);
    if (at !== step) go(at);
  };
  const advance = (to: Step) => {
    const found = problemsOf[step]();
    if (found.length > 0) return refuse(found, step);
    setProblems([]);
    go(to);
  };
  const change = (name: string, value: string | boolean) => {
    setProblems((all) => all.filter((problem) => problem.field !== name));
    setDraft((current) => ({ ...current, values: withValue(current.values, name, value) }));
  };
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    setProblems((all) => all.filter((problem) => problem.field !== 'attachments'));
    setDraft((current) => ({ ...current, fileNames: chosen.map(({ name }) => name) }));
  };

  const entries = entriesToSend(form, values, language);
  const sending = useSend(
    draft.attempt,
    (attempt) => setDraft((current) => ({ ...current, attempt })),
    async (key) => {
      const body = new FormData();
      for (const [name, value] of entries) body.append(name, value);
      for (const file of files) body.append('attachments', file, file.name);
      // What is sent is no draft any more: none is saved behind it.
      await account.current?.settle();
      try {
        const outgoing = { form: body, idempotencyKey: key, proof: info?.csrfToken };
        const answer = await sendForm({ tenant, language }, instance, outgoing);
        rememberSent(tenant, answer);
      } catch (error) {
        account.current?.goOn();
        const found = fieldProblems(error, fieldNames(form));
        if (found.some(({ field }) => field !== '')) {
          return refuse(found, found.some(({ field }) => TOPIC_FIELDS.includes(field)) ? 'topic' : 'details');
        }
        throw error;
      }
      forgetDraft(tenant, instance);
      await navigate(sentAt, { replace: true });
    },
  );

  const lost = draft.fileNames.filter((name) => !files.some((file) => file.name === name));
  const inAccount = info != null && (
    <Suspense fallback={null}>
      <AccountDraftPart ref={account} {...{ instance, draft }} set={(resumed) => setDraft(() => resumed)} />
    </Suspense>
  );
  return (
    <StepFrame {...{ form, step, problems, round }} beside={inAccount}>
      {step === 'topic' && (
        <TopicStep {...{ instance, form, areas, values, problems, change }} next={() => advance('details')} />
      )}
      {step === 'details' && (
        <DetailsStep
          {...{ form, values, problems, change, files, choose, lost }}
          forgetLost={() => choose(files)}
          back={() => go('topic')}
          next={() => advance('review')}
        />
      )}
      {step === 'review' && (
        <ReviewStep
          {...{ form, values, files, go, sending }}
          send={() => void sending.send(fingerprintOf(entries, files))}
        />
      )}
    </StepFrame>
  );
}

/** The step of the address, or the first before it that is not complete. */
function reachable(wanted: string | null, problemsOf: Record<Step, () => FormProblem[]>): Step {
  const at = STEPS.findIndex((step) => step === wanted);
  return STEPS.slice(0, Math.max(0, at)).find((step) => problemsOf[step]().length > 0) ?? STEPS[at] ?? 'topic';
}
