import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorSummary, errorOf, useProblemText } from '../../../components/error-summary.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { useSpeech } from '../../texts/later.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { tokenFrom } from '../../ticket/private-link.js';

/** Asks for the private link: because none was given, or because the one given opens nothing. */
export function FollowForm({ reason }: { reason: 'start' | 'refused' }) {
  const { t, of } = useSpeech();
  const say = useProblemText();
  const portal = usePortal();
  const navigate = useNavigate();
  const [link, setLink] = useState('');
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const title = t(reason === 'start' ? 'follow.title' : 'ticket.expired.title');
  const open = () => {
    const token = tokenFrom(link);
    if (token) return void navigate({ hash: token });
    setProblems([
      {
        field: 'link',
        text:
          link.trim() === '' ? { key: 'error.required', values: { label: t('follow.label') } } : t('follow.invalid'),
      },
    ]);
    setRound((count) => count + 1);
  };
  return (
    <section className="sp-narrow" key={reason}>
      <PageHeading title={title} site={of(portal.name)}>
        {title}
      </PageHeading>
      {reason === 'refused' && <p className="lead">{t('ticket.expired.text')}</p>}
      <p>{t('follow.text')}</p>
      <ErrorSummary problems={problems} round={round} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextField
          name="link"
          type="text"
          label={t('follow.label')}
          required
          value={link}
          error={errorOf(problems, 'link', say)}
          onChange={setLink}
        />
        <div className="sp-actions">
          <Button color="primary" type="submit">
            {t('follow.action')}
          </Button>
        </div>
      </form>
    </section>
  );
}
