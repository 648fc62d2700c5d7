import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useDraftText } from '../../staff/session/use-draft-text.js';
import { useSpeech } from '../texts/index.js';

/** What whoever did the work has to say of its review; once, and what is typed is kept until then. */
export function CommentForm({ id, told }: { id: string; told: () => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const say = useProblemText();
  const [text, setText, forget] = useDraftText('review-comment', id);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const name = `comment-${id}`;
  const comment = useAction(
    (said: string, key) => api.post('/quality/reviews/{id}/comment', { path: { id }, body: { text: said }, key }),
    ['text'],
  );
  const send = async () => {
    const label = t('reviews.comment');
    const absent: FormProblem[] =
      text.trim() === '' ? [{ field: 'text', text: { key: 'error.required', values: { label } } }] : [];
    setMissing(absent);
    if (absent.length > 0) return document.getElementById(`field-${name}`)?.focus();
    const ended = await comment.run(text.trim());
    if (ended.kind !== 'done') return;
    forget();
    notify.done(t('reviews.commented'));
    told();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <OutcomeNotice outcome={comment.outcome} />
      <TextField
        {...{ name, label: t('reviews.comment'), help: t('reviews.once'), required: true }}
        {...{ type: 'textarea', rows: 3, maxLength: 5_000, value: text, onChange: setText }}
        error={errorOf(missing.length > 0 ? missing : comment.problems, 'text', say)}
      />
      <button type="submit" className="btn btn-primary btn-sm" aria-disabled={comment.busy}>
        {t('reviews.send')}
      </button>
    </form>
  );
}
