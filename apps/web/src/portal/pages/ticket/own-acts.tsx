import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyTicket } from '../../../api/types.js';
import { Dialog } from '../../../components/dialog.js';
import { errorOf, ErrorSummary, useProblemText } from '../../../components/error-summary.js';
import { OutcomeNotice } from '../../../components/outcome-notice.js';
import { TextField } from '../../../components/text-field.js';
import { useAction } from '../../../form/use-action.js';
import { useNotify } from '../../../layout/notifier.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useKeptText } from '../../../storage/use-kept.js';
import { portalKey } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';
import { usePrivateApi } from './use-private-api.js';

/** What whoever asked may do besides writing: remind (C4), say that it works (B15), withdraw. */
const ACTS = ['confirm', 'remind', 'withdraw'] as const;
type Act = (typeof ACTS)[number];
const MAX_TEXT = 20_000;

export function OwnActs({ ticket, token }: { ticket: MyTicket; token: string }) {
  const { t } = useSpeech();
  const notify = useNotify();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const [open, setOpen] = useState<Act | null>(null);
  const acts = ACTS.filter((act) => ticket.actions.includes(act));
  if (acts.length === 0) return null;
  const done = (act: Act) => {
    setOpen(null);
    notify.done(t(`act.${act}.done`));
    void queries.invalidateQueries({ queryKey: ['my-ticket', tenant, token] });
    void queries.invalidateQueries({ queryKey: ['my-evaluation', tenant, token] });
  };
  return (
    <section className="sp-own-acts" aria-labelledby="own-acts">
      <h2 id="own-acts">{t('act.title')}</h2>
      {acts.map((act) => (
        <button key={act} type="button" className="btn btn-outline-primary" onClick={() => setOpen(act)}>
          {t(`act.${act}`)}
        </button>
      ))}
      {open !== null && (
        <ActDialog
          act={open}
          number={ticket.number}
          token={token}
          done={() => done(open)}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface ActDialogProps {
  readonly act: Act;
  readonly number: string;
  readonly token: string;
  readonly done: () => void;
  readonly close: () => void;
}

/** Asks once more. A reminder may say why; what is typed is kept until it is sent. */
function ActDialog({ act, number, token, done, close }: ActDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const api = usePrivateApi(token);
  const { tenant } = usePortal();
  const [text, setText, forget] = useKeptText(portalKey(tenant, act, number));
  const [round, setRound] = useState(0);
  const action = useAction(
    (words: string, key): Promise<unknown> => {
      if (act === 'withdraw') return api.post('/my-ticket/withdraw', { key });
      if (act === 'confirm') return api.post('/my-ticket/confirm', { body: {}, key });
      return api.post('/my-ticket/reminder', { body: words === '' ? {} : { text: words }, key });
    },
    ['text'],
  );
  const run = async () => {
    const ended = await action.run(text.trim());
    if (ended.kind === 'invalid') setRound((count) => count + 1);
    if (ended.kind !== 'done') return;
    forget();
    done();
  };
  return (
    <Dialog
      title={t(`act.${act}.ask`)}
      onClose={close}
      actions={
        <>
          <button type="button" className="btn btn-primary" aria-disabled={action.busy} onClick={() => void run()}>
            {t(`act.${act}`)}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('act.cancel')}
          </button>
        </>
      }
    >
      <ErrorSummary problems={action.problems} round={round} />
      <OutcomeNotice outcome={action.outcome} />
      <p>{t(`act.${act}.text`)}</p>
      {act === 'remind' && (
        <TextField
          name="text"
          controlName="reminder"
          type="textarea"
          rows={4}
          label={t('act.remind.words')}
          required={false}
          maxLength={MAX_TEXT}
          value={text}
          error={errorOf(action.problems, 'text', say)}
          onChange={setText}
        />
      )}
    </Dialog>
  );
}
