import { useState } from 'react';
import { useSupplierApi } from '../../api/api.context.js';
import { fingerprintOf } from '../../form/idempotency.js';
import { useAction } from '../../form/use-action.js';
import { ActPanel } from '../../staff/acts/act-panel.js';
import { standingOf, useSending } from '../../staff/acts/use-sending.js';
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
  // Files stand beside what others did: they are added whatever happened meanwhile.
  const anyVersion = act.asks === 'files';
  const action = useAction(
    (sent: Sent, key: string) =>
      sendAct(api, task.id, act, sent.typed, files, anyVersion ? { key } : { key, version: sent.version }),
    fieldsOf(act),
  );
  const title = t(`act.${act.id}`);
  const { check, send } = useSending({
    ...{ action, stale },
    wrong: () => actProblems(act, typed, files, speech),
    input: () => ({ typed, print: fingerprintOf([], files), version: seen.version }),
    done: () => {
      forget();
      done(title);
    },
  });
  const moved = !anyVersion && task.version !== seen.version;
  const { overtaken, failure } = standingOf(action, moved);
  const goOn = () => {
    setSeen(seenNow(task));
    action.clear();
  };
  return (
    <ActPanel
      {...{ id: act.id, title, check, busy: action.busy, kept: resumed, failure, close, forget }}
      notNow={offered ? null : t('act.notNow')}
      meanwhile={overtaken && <Meanwhile task={task} since={seen.seq} goOn={moved ? goOn : undefined} />}
      send={() => void send()}
    >
      <ActFields {...{ act, typed, setTyped, files, setFiles }} problems={check.problems} />
    </ActPanel>
  );
}
