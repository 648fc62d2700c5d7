import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useSession } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';

const EMPTY = { current: '', password: '' };

/** Changes the password; every other login ends, this one gets a new session. */
export function PasswordPart() {
  const { t } = useSpeech();
  const say = useProblemText();
  const api = useApi();
  const notify = useNotify();
  const { renew } = useSession();
  const [given, setGiven] = useState(EMPTY);
  const [round, setRound] = useState(0);
  const changed = useAction(
    (body: typeof EMPTY) => api.post('/my-account/password', { body }),
    ['current', 'password'],
  );
  const send = async () => {
    const outcome = await changed.run(given);
    if (outcome.kind === 'invalid') setRound((count) => count + 1);
    if (outcome.kind !== 'done') return;
    await renew();
    setGiven(EMPTY);
    notify.done(t('account.password.done'));
  };
  const field = (name: keyof typeof EMPTY, label: string, autoComplete: string, help?: string) => (
    <TextField
      {...{ name, label, autoComplete, help, type: 'password', required: true, value: given[name] }}
      error={errorOf(changed.problems, name, say)}
      onChange={(value) => setGiven((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <section aria-labelledby="password-part">
      <h2 id="password-part">{t('account.password')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problems={changed.problems} round={round} />
        <OutcomeNotice outcome={changed.outcome} />
        {field('current', t('account.password.current'), 'current-password')}
        {field('password', t('account.password.new'), 'new-password', t('setPassword.help'))}
        <Button color="primary" outline size="sm" type="submit" aria-disabled={changed.busy}>
          {t('account.password.action')}
        </Button>
      </form>
    </section>
  );
}
