import { useEffect } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { Notice } from '../../components/notice.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useCallerName, type CallCard } from './call.card.js';
import { isEmptyCall, type CallDraft } from './call.draft.js';
import { useSpeech } from './texts/index.js';

const STATES = { ringing: 'live.from', answered: 'live.from', ended: 'live.over', missed: 'live.missed' } as const;

export interface CallSubjectProps {
  /** Of the call. */
  readonly id: string;
  readonly draft: CallDraft;
  /** Begins the form anew, for this call. */
  readonly take: (call: CallCard) => void;
}

/** The call during which the form is filled in: of whom, on which line, and what that line serves (D5). */
export function CallSubject({ id, draft, take }: CallSubjectProps) {
  const { t, of } = useSpeech();
  const path = useAreaPath();
  const nameOf = useCallerName();
  const read = useRead('/calls/{id}', { path: { id } });
  const begins = read.data !== undefined && draft.call !== id && isEmptyCall(draft) ? read.data : null;
  useEffect(() => {
    if (begins !== null) take(begins);
  }, [begins, take]);
  if (read.isError) return <Notice tone="warning">{t('live.gone')}</Notice>;
  if (read.data === undefined) return null;
  const { state, line, ticket, limited, number } = read.data;
  const other = draft.call !== id && !isEmptyCall(draft);
  return (
    <Notice tone={state === 'missed' ? 'warning' : 'info'}>
      <p className="mb-0">{t(STATES[state], { caller: nameOf(number), line: of(line.name) })}</p>
      {limited && <p className="mb-0">{t('live.limited')}</p>}
      {ticket !== undefined && <Link to={path('tickets', ticket)}>{t('live.ticket', { number: ticket })}</Link>}
      {other && (
        <>
          <p className="mb-0">{t('live.other')}</p>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            onClick={() => read.data !== undefined && take(read.data)}
          >
            {t('live.take')}
          </button>
        </>
      )}
    </Notice>
  );
}
