import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Notice } from '../../components/notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../form/use-action.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoginFrame } from '../layout/login.frame.js';
import { setPassword } from '../session/session.api.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';

/** Chooses a password by the link that was mailed or handed over: its key is in the fragment, which no server sees. */
export function SetPasswordPage() {
  const { t, of, language } = useSpeech();
  const say = useProblemText();
  const { tenant, name } = usePortal();
  const path = useAreaPath();
  const key = useLocation().hash.slice(1);
  const [password, setTyped] = useState('');
  const [round, setRound] = useState(0);
  const chosen = useAction((given: string) => setPassword({ tenant, language }, key, given), ['password']);
  const send = async () => {
    const outcome = await chosen.run(password);
    if (outcome.kind === 'invalid') setRound((count) => count + 1);
  };
  const { outcome } = chosen;
  const failed = outcome?.kind === 'failed' || outcome?.kind === 'stale' ? outcome.failure : null;
  return (
    <LoginFrame>
      <PageHeading title={t('setPassword.title')} site={of(name)}>
        {t('setPassword.title')}
      </PageHeading>
      {outcome?.kind === 'done' && (
        <Notice tone="success" alert>
          {t('setPassword.done')}
        </Notice>
      )}
      {key === '' && <Notice tone="warning">{t('setPassword.noKey')}</Notice>}
      {key !== '' && outcome?.kind !== 'done' && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <ErrorSummary problems={chosen.problems} round={round} />
          {failed !== null && <FailureNotice error={failed} kept={false} />}
          <TextField
            {...{ name: 'password', type: 'password', autoComplete: 'new-password', required: true, value: password }}
            label={t('setPassword.new')}
            help={t('setPassword.help')}
            error={errorOf(chosen.problems, 'password', say)}
            onChange={setTyped}
          />
          <div className="sp-actions">
            <Button color="primary" type="submit" aria-disabled={chosen.busy}>
              {t('setPassword.action')}
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
