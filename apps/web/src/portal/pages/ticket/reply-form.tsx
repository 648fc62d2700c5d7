import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { sendReply } from '../../portal.api.js';
import type { MyTicket } from '../../../api/types.js';
import { ErrorSummary, errorOf, useProblemText } from '../../../components/error-summary.js';
import { FailureNotice } from '../../../components/failure-notice.js';
import { FilesField } from '../../../components/files-field.js';
import { TextField } from '../../../components/text-field.js';
import { checkFiles } from '../../../form/files.validation.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { fingerprintOf } from '../../../form/idempotency.js';
import { fieldProblems } from '../../../form/problem.mapping.js';
import { withValue } from '../../request/request.draft.js';
import { useDraft } from '../../request/use-draft.js';
import { emptyDraft } from '../../request/draft.store.js';
import { useSend } from '../../../form/use-send.js';
import { useSpeech } from '../../texts/later.js';
import { useAnnounce } from '../../../layout/announcer.js';
import { usePortal } from '../../../layout/portal.context.js';

const LIMITS = { max: 5, maxBytes: 10 * 1024 * 1024, mediaTypes: [] };
const MAX_TEXT = 20_000;
const FIELDS = ['text', 'attachments'];

/** The answer box; on a closed ticket the answer reopens it. */
export function ReplyForm({ ticket, token }: { ticket: MyTicket; token: string }) {
  const { t, language } = useSpeech();
  const say = useProblemText();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const [draft, setDraft] = useDraft(tenant, ticket.number);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const text = draft.values.text;
  const reopens = ticket.actions.includes('reopen');

  const refuse = (found: readonly FormProblem[]) => {
    setProblems(found);
    setRound((count) => count + 1);
  };
  const sending = useSend(
    draft.attempt,
    (attempt) => setDraft((current) => ({ ...current, attempt })),
    async (key) => {
      const body = new FormData();
      body.append('text', text.trim());
      for (const file of files) body.append('attachments', file, file.name);
      try {
        await sendReply({ tenant, language, token }, body, key);
      } catch (error) {
        const found = fieldProblems(error, FIELDS);
        if (found.some(({ field }) => field !== '')) return refuse(found);
        throw error;
      }
      setDraft(() => emptyDraft);
      setFiles([]);
      announce(t('reply.sent'));
      await queries.invalidateQueries({ queryKey: ['my-ticket', tenant, token] });
    },
  );
  const submit = () => {
    const label = t('reply.label');
    const found = checkFiles(files, LIMITS, language);
    if (text.trim() === '') found.unshift({ field: 'text', text: { key: 'error.required', values: { label } } });
    if (text.trim().length > MAX_TEXT)
      found.unshift({ field: 'text', text: { key: 'error.tooLong', values: { label, max: MAX_TEXT } } });
    if (found.length > 0) return refuse(found);
    setProblems([]);
    void sending.send(fingerprintOf([['text', text.trim()]], files));
  };
  const forget = (field: string) => setProblems((all) => all.filter((problem) => problem.field !== field));

  if (ticket.actions.length === 0) return <p className="sp-reply">{t('reply.none')}</p>;
  return (
    <section className="sp-reply" aria-labelledby="reply">
      <h2 id="reply">{t(reopens ? 'reply.reopen.title' : 'reply.title')}</h2>
      {reopens && <p>{t(ticket.technician === undefined ? 'reply.reopen.queue' : 'reply.reopen.text')}</p>}
      <ErrorSummary problems={problems} round={round} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          name="text"
          type="textarea"
          rows={5}
          label={t('reply.label')}
          required
          maxLength={MAX_TEXT}
          value={text}
          error={errorOf(problems, 'text', say)}
          onChange={(value) => {
            forget('text');
            setDraft((current) => ({ ...current, values: withValue(current.values, 'text', value) }));
          }}
        />
        <FilesField
          files={files}
          limits={LIMITS}
          error={errorOf(problems, 'attachments', say)}
          onChange={(chosen) => {
            forget('attachments');
            setFiles(chosen);
          }}
        />
        {sending.failure !== null && <FailureNotice error={sending.failure} />}
        <div className="sp-actions">
          <Button color="primary" type="submit" aria-disabled={sending.busy}>
            {t(sending.busy ? 'review.sending' : reopens ? 'reply.reopen.send' : 'reply.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
