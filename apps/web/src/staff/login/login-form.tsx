import { Button } from 'design-react-kit';
import { useState } from 'react';
import { codeOf } from '../../api/failure.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { usePortal } from '../../layout/portal.context.js';
import { readWindow, writeWindow } from '../../storage/browser.storage.js';
import { logIn } from '../session/session.api.js';
import type { SessionInfo } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';

export interface LoginFormProps {
  /** Filled in, when this window does not remember one. */
  readonly username?: string | undefined;
  readonly action: string;
  readonly entered: (info: SessionInfo) => void;
}

const REFUSED = ['AUTH.CREDENTIALS_REFUSED', 'AUTH.CODE_NEEDED'];

/** User name and password; the code of the second factor is asked for when the server asks for it. */
export function LoginForm({ username = '', action, entered }: LoginFormProps) {
  const { t, language } = useSpeech();
  const say = useProblemText();
  const { tenant } = usePortal();
  const remembered = `sportello.username.${tenant}`;
  const [given, setGiven] = useState({ username: readWindow(remembered) ?? username, password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const [check, setCheck] = useState<{ problems: readonly FormProblem[]; round: number }>({ problems: [], round: 0 });
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const refuse = (problems: readonly FormProblem[]) => setCheck(({ round }) => ({ problems, round: round + 1 }));
  const send = async () => {
    const missing = missingOf(given, asksCode, (field) => t(LABELS[field]));
    if (missing.length > 0) return refuse(missing);
    setBusy(true);
    setFailure(null);
    setCheck({ problems: [], round: 0 });
    try {
      const info = await logIn({ tenant, language }, given);
      writeWindow(remembered, given.username);
      entered(info);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'AUTH.CODE_NEEDED') setAsksCode(true);
      if (REFUSED.includes(code)) {
        const asked = code === 'AUTH.CODE_NEEDED' && !asksCode;
        const words = asked ? t('login.code.needed') : error instanceof Error ? error.message : '';
        refuse([{ field: asked ? 'login.code' : '', text: words }]);
      } else setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: 'username' | 'password' | 'code', type: 'text' | 'password', autoComplete: string) => (
    <TextField
      // The lock stands on pages that may have a password of their own.
      {...{ name: `login.${name}`, controlName: name, type, autoComplete }}
      label={t(LABELS[name])}
      help={name === 'code' ? t('login.code.help') : undefined}
      required
      value={given[name]}
      error={errorOf(check.problems, `login.${name}`, say)}
      onChange={(value) => setGiven((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ErrorSummary {...check} />
      {failure !== null && <FailureNotice error={failure} kept={false} />}
      {field('username', 'text', 'username')}
      {field('password', 'password', 'current-password')}
      {asksCode && field('code', 'text', 'one-time-code')}
      <div className="sp-actions">
        <Button color="primary" type="submit" aria-disabled={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}

const LABELS = { username: 'login.username', password: 'login.password', code: 'login.code' } as const;

function missingOf(
  given: Readonly<Record<keyof typeof LABELS, string>>,
  asksCode: boolean,
  label: (field: keyof typeof LABELS) => string,
): FormProblem[] {
  const fields = ['username', 'password', ...(asksCode ? (['code'] as const) : [])] as const;
  return fields
    .filter((field) => given[field].trim() === '')
    .map((field) => ({ field: `login.${field}`, text: { key: 'error.required', values: { label: label(field) } } }));
}
