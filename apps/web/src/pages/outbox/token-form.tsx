import { Button } from 'design-react-kit';
import { useState } from 'react';
import { ErrorSummary, errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useSpeech } from '../../i18n/language.context.js';

/** Takes the bearer token of the staff, until there is a login. */
export function TokenForm({ refused, enter }: { refused: boolean; enter: (token: string) => void }) {
  const { t } = useSpeech();
  const say = useProblemText();
  const [token, setToken] = useState('');
  const [problems, setProblems] = useState<readonly FormProblem[]>(
    refused ? [{ field: 'token', text: { key: 'outbox.token.refused' } }] : [],
  );
  const [round, setRound] = useState(refused ? 1 : 0);
  return (
    <section className="sp-narrow" aria-labelledby="staff">
      <h2 id="staff">{t('outbox.token.title')}</h2>
      <ErrorSummary problems={problems} round={round} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') return enter(token.trim());
          setProblems([
            { field: 'token', text: { key: 'error.required', values: { label: t('outbox.token.label') } } },
          ]);
          setRound((count) => count + 1);
        }}
      >
        <TextField
          name="token"
          type="password"
          label={t('outbox.token.label')}
          help={t('outbox.token.help')}
          required
          value={token}
          error={errorOf(problems, 'token', say)}
          onChange={setToken}
        />
        <div className="sp-actions">
          <Button color="primary" type="submit">
            {t('outbox.token.action')}
          </Button>
        </div>
      </form>
    </section>
  );
}
