import { Button } from 'design-react-kit';
import { useState, type ReactNode } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction, type Outcome } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useSpeech } from '../texts/index.js';
import { QrCode } from './qr-code.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Switches the second factor (TOTP) on: password, QR code, a first code, the recovery codes; or takes it away. */
export function SecondFactorPart() {
  const { t } = useSpeech();
  const api = useApi();
  const [enrolment, setEnrolment] = useState<Schema<'EnrolmentView'> | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const started = useAction((password: string) => api.post('/my-account/second-factor', { body: { password } }));
  const confirmed = useAction((code: string) => api.post('/my-account/second-factor/confirm', { body: { code } }));
  return (
    <section aria-labelledby="factor-part">
      <h2 id="factor-part">{t('account.factor')}</h2>
      <p>{t('account.factor.text')}</p>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {codes.length === 0 && enrolment === null && (
        <OneField
          name="factor-password"
          type="password"
          label={t('account.factor.password')}
          action={t('account.factor.start')}
          outcome={started.outcome}
          send={async (password) => {
            const outcome = await started.run(password);
            if (outcome.kind === 'done') setEnrolment(outcome.answer);
          }}
        />
      )}
      {codes.length === 0 && enrolment !== null && (
        <OneField
          name="factor-code"
          type="text"
          label={t('account.factor.code')}
          action={t('account.factor.confirm')}
          outcome={confirmed.outcome}
          send={async (code) => {
            const outcome = await confirmed.run(code);
            if (outcome.kind === 'done') setCodes(outcome.answer.recoveryCodes);
          }}
        >
          <p>{t('account.factor.scan')}</p>
          <QrCode text={enrolment.uri} label={t('account.factor.qr')} />
          <p>
            {t('account.factor.secret')}: <code className="sp-number">{enrolment.secret}</code>
          </p>
        </OneField>
      )}
      <RemoveFactor />
    </section>
  );
}

interface OneFieldProps {
  readonly name: string;
  readonly type: 'text' | 'password';
  readonly label: string;
  readonly action: string;
  readonly outcome: Outcome<unknown> | null;
  readonly send: (value: string) => Promise<void>;
  readonly children?: ReactNode;
}

function OneField({ name, type, label, action, outcome, send, children }: OneFieldProps) {
  const [value, setValue] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(value);
      }}
    >
      <OutcomeNotice outcome={outcome} />
      {children}
      <TextField
        {...{ name, type, label, value, required: true, onChange: setValue }}
        autoComplete={type === 'password' ? 'current-password' : 'one-time-code'}
      />
      <Button color="primary" outline size="sm" type="submit">
        {action}
      </Button>
    </form>
  );
}

function RemoveFactor() {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const [given, setGiven] = useState({ password: '', code: '' });
  const removed = useAction((body: typeof given) => api.post('/my-account/second-factor/remove', { body }));
  const send = async () => {
    const outcome = await removed.run(given);
    if (outcome.kind === 'done') notify.done(t('account.factor.removed'));
  };
  return (
    <details className="sp-details">
      <summary>{t('account.factor.already')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <OutcomeNotice outcome={removed.outcome} />
        <TextField
          {...{ name: 'remove-password', type: 'password', required: true, value: given.password }}
          label={t('account.factor.password')}
          autoComplete="current-password"
          onChange={(password) => setGiven((before) => ({ ...before, password }))}
        />
        <TextField
          {...{ name: 'remove-code', type: 'text', required: true, value: given.code }}
          label={t('account.factor.code')}
          autoComplete="one-time-code"
          onChange={(code) => setGiven((before) => ({ ...before, code }))}
        />
        <Button color="danger" outline size="sm" type="submit">
          {t('account.factor.remove')}
        </Button>
      </form>
    </details>
  );
}
