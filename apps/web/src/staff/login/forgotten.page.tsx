import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Notice } from '../../components/notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoginFrame } from '../layout/login.frame.js';
import { askPasswordLink } from '../session/session.api.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';

/** Asks for the link by which a new password is chosen. Whether the name exists is not said. */
export function ForgottenPage() {
  const { t, of, language } = useSpeech();
  const say = useProblemText();
  const { tenant, name } = usePortal();
  const path = useAreaPath();
  const [username, setUsername] = useState('');
  const [check, setCheck] = useState<{ problems: readonly FormProblem[]; round: number }>({ problems: [], round: 0 });
  const asked = useAction((given: string) => askPasswordLink({ tenant, language }, given));
  const send = () => {
    if (username.trim() !== '') return void asked.run(username.trim());
    const text = { key: 'error.required', values: { label: t('login.username') } } as const;
    setCheck(({ round }) => ({ problems: [{ field: 'username', text }], round: round + 1 }));
  };
  const done = asked.outcome?.kind === 'done';
  return (
    <LoginFrame>
      <PageHeading title={t('forgotten.title')} site={of(name)}>
        {t('forgotten.title')}
      </PageHeading>
      {done ? (
        <Notice tone="success" alert>
          {t('forgotten.done')}
        </Notice>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p className="lead">{t('forgotten.text')}</p>
          <ErrorSummary {...check} />
          {asked.outcome?.kind === 'failed' && <FailureNotice error={asked.outcome.failure} kept={false} />}
          <TextField
            {...{ name: 'username', type: 'text', autoComplete: 'username', required: true, value: username }}
            label={t('login.username')}
            error={errorOf(check.problems, 'username', say)}
            onChange={setUsername}
          />
          <div className="sp-actions">
            <Button color="primary" type="submit" aria-disabled={asked.busy}>
              {t('forgotten.action')}
            </Button>
          </div>
        </form>
      )}
      <p>
        <Link to={path()}>{t('forgotten.back')}</Link>
      </p>
    </LoginFrame>
  );
}
