import { Notice } from '../../components/notice.js';
import { Time } from '../../components/time.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';
import type { TaskAct } from './acts.js';

export interface InquiryProps {
  readonly task: TaskWhole;
  /** Undefined: it cannot be answered now. */
  readonly answer: TaskAct | undefined;
  readonly choose: (act: TaskAct) => void;
}

/** B4: what the desk asked and waits to be told. */
export function Inquiry({ task: { inquiredAt, events, language }, answer, choose }: InquiryProps) {
  const { t } = useSpeech();
  if (inquiredAt === undefined) return null;
  const question = events.findLast(({ type }) => type === 'inquired');
  return (
    <Notice tone="warning">
      <p className="fw-semibold mb-1">
        {t('inquiry.title')} <Time at={inquiredAt} />
      </p>
      {question !== undefined && (
        <p className="sp-multiline mb-1" lang={language}>
          {question.text}
        </p>
      )}
      {answer !== undefined && (
        <button type="button" className="btn btn-primary btn-xs" onClick={() => choose(answer)}>
          {t('act.answer')}
        </button>
      )}
    </Notice>
  );
}
