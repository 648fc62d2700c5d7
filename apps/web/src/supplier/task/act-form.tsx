import { Button } from 'design-react-kit';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSupplierApi } from '../../api/api.context.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import type { FormProblem } from '../../form/form.problem.js';
import { fingerprintOf } from '../../form/idempotency.js';
import { useAction } from '../../form/use-action.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';
import { actProblems, sendAct, type Typed } from './act.sending.js';
import { ActFields, fieldsOf } from './act-fields.js';
import type { TaskAct } from './acts.js';
import { Meanwhile, seenNow } from './meanwhile.js';
import { useTyped } from './use-typed.js';

export interface ActFormProps {
  readonly act: TaskAct;
  readonly task: TaskWhole;
  /** Whether it can still be done. */
  readonly offered: boolean;
  readonly close: () => void;
  readonly done: (label: string) => void;
  /** Somebody was faster: the page is read anew, so that it shows what they did. */
  readonly stale: () => Promise<void>;
}

const PRECONDITION_FAILED = 412;

interface Sent {
  readonly typed: Typed;
  /** Tells other files apart, for the key of the action. */
  readonly print: string;
  readonly version: number;
}

/** The form of something that can be done. What is typed is kept at every letter, also when somebody was faster. */
export function ActForm({ act, task, offered, close, done, stale }: ActFormProps) {
  const speech = useSpeech();
  const { t } = speech;
  const api = useSupplierApi();
  const { typed, setTyped, forget, resumed } = useTyped(task.id, act.id);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [seen, setSeen] = useState(seenNow(task));
  const [check, setCheck] = useState<{ problems: readonly FormProblem[]; round: number }>({ problems: [], round: 0 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Files stand beside what others did: they are added whatever happened meanwhile.
  const anyVersion = act.asks === 'files';
  const action = useAction(
    (sent: Sent, key: string) =>
      sendAct(api, task.id, act, sent.typed, files, anyVersion ? { key } : { key, version: sent.version }),
    fieldsOf(act),
  );
  const refuse = (problems: readonly FormProblem[]) => setCheck(({ round }) => ({ problems, round: round + 1 }));
  const send = async () => {
    const wrong = actProblems(act, typed, files, speech);
    if (wrong.length > 0) return refuse(wrong);
    setCheck({ problems: [], round: 0 });
    const ended = await action.run({ typed, print: fingerprintOf([], files), version: seen.version });
    if (ended.kind === 'invalid') refuse(ended.problems);
    if (ended.kind === 'stale') await stale();
    if (ended.kind !== 'done') return;
    forget();
    done(t(`act.${act.id}`));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else return;
    event.preventDefault();
  };
  const moved = !anyVersion && task.version !== seen.version;
  const { outcome } = action;
  const refused = outcome?.kind === 'stale' ? outcome.failure : null;
  const overtaken = moved || refused?.status === PRECONDITION_FAILED;
  // What can never be is refused as a conflict too: then nobody was faster, and it is told as it is.
  const failure = outcome?.kind === 'failed' ? outcome.failure : overtaken ? null : refused;
  const goOn = () => {
    setSeen(seenNow(task));
    action.clear();
  };
  return (
    <section className="sp-act" aria-labelledby="act-title" onKeyDown={press} data-act={act.id}>
      <div className="sp-act-head">
        <h2 id="act-title" ref={heading} tabIndex={-1}>
          {t(`act.${act.id}`)}
        </h2>
        <button type="button" className="sp-icon-button" aria-label={t('act.close')} onClick={close}>
          <Icon name="close" className="icon-sm" />
        </button>
      </div>
      {resumed && (
        <p className="sp-help">
          {t('act.kept')}{' '}
          <button type="button" className="btn btn-link p-0" onClick={forget}>
            {t('act.forget')}
          </button>
        </p>
      )}
      {!offered && <Notice tone="warning">{t('act.notNow')}</Notice>}
      {overtaken && <Meanwhile task={task} since={seen.seq} goOn={moved ? goOn : undefined} />}
      {failure !== null && <FailureNotice error={failure} />}
      <ErrorSummary {...check} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ActFields {...{ act, typed, setTyped, files, setFiles }} problems={check.problems} />
        <div className="sp-actions sp-act-actions">
          <Button color="primary" size="sm" type="submit" aria-disabled={action.busy}>
            {action.busy ? t('act.busy') : t(`act.${act.id}`)}
          </Button>
          <span className="sp-help sp-act-hint">{t('act.hint')}</span>
        </div>
      </form>
    </section>
  );
}
