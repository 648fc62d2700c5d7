import { useState } from 'react';
import type { Schema } from '../../../api/routes.js';
import { CheckField } from '../../../components/check-field.js';
import { ErrorSummary, errorOf, useProblemText } from '../../../components/error-summary.js';
import { Notice } from '../../../components/notice.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { formatMoment } from '../../../i18n/format.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useKeptText } from '../../../storage/use-kept.js';
import { portalKey } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';
import type { GuestChatPage } from './use-guest-chat.js';

export interface HandOverProps {
  readonly page: GuestChatPage;
  readonly rules: Schema<'ChatView'>;
}

/** What can be done besides writing: ask for a person, or end. */
export function HandOver({ page, rules }: HandOverProps) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { state } = page.chat.state;
  if (asking && state === 'open') return <AskForm page={page} rules={rules} close={() => setAsking(false)} />;
  return (
    <div className="sp-actions mt-3">
      {state === 'open' && (
        <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
          {t('chat.person')}
        </button>
      )}
      <button type="button" className="btn btn-outline-secondary" onClick={page.end}>
        {t(state === 'open' ? 'chat.helped' : 'chat.end')}
      </button>
    </div>
  );
}

function AskForm({ page, rules, close }: HandOverProps & { close: () => void }) {
  const { t, language } = useSpeech();
  const { tenant, zone } = usePortal();
  const say = useProblemText();
  const [name, setName] = useKeptText(portalKey(tenant, 'chat-name'));
  const [email, setEmail] = useKeptText(portalKey(tenant, 'chat-email'));
  const [read, setRead] = useState(false);
  const [own, setOwn] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const { closed, refused } = page.chat;
  const said = refused?.about === 'hand-over' ? refused.fields : [];
  const problems = own.length > 0 ? own : said.map(({ field, text }) => ({ field, text }));
  const ask = (leave: boolean) => {
    const found = [
      ...(name.trim() === '' ? [{ field: 'name', text: t('chat.name.needed') }] : []),
      ...(email.trim() === '' ? [{ field: 'email', text: t('chat.email.needed') }] : []),
      ...(read ? [] : [{ field: 'privacy', text: t('chat.privacy.needed') }]),
    ];
    setOwn(found);
    if (found.length > 0) return setRound((count) => count + 1);
    page.handOver({ name: name.trim(), email: email.trim() }, leave);
  };
  return (
    <form
      className="mt-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask(closed !== null);
      }}
    >
      <h2 className="h5">{t('chat.person')}</h2>
      <p>{t('chat.person.text')}</p>
      <ErrorSummary problems={problems} round={round} />
      {closed !== null && (
        <Notice tone="info" alert>
          {closed.text}
          {closed.nextOpening !== undefined &&
            ` ${t('chat.nobodyUntil', { when: formatMoment(closed.nextOpening, language, zone) })}`}
        </Notice>
      )}
      <TextField
        {...{ name: 'name', type: 'text', label: t('chat.name'), required: true, value: name, onChange: setName }}
        autoComplete="name"
        error={errorOf(problems, 'name', say)}
      />
      <TextField
        {...{ name: 'email', type: 'email', label: t('chat.email'), required: true, value: email, onChange: setEmail }}
        help={t('chat.email.help')}
        autoComplete="email"
        error={errorOf(problems, 'email', say)}
      />
      <CheckField
        {...{ name: 'privacy', label: rules.privacy.label, required: true, checked: read, onChange: setRead }}
        error={errorOf(problems, 'privacy', say)}
      >
        {rules.privacy.link !== undefined && (
          <a href={rules.privacy.link} target="_blank" rel="noopener noreferrer">
            {t('chat.privacy.link')}
          </a>
        )}
      </CheckField>
      <div className="sp-actions">
        <button type="submit" className="btn btn-primary">
          {t(closed === null ? 'chat.person.ask' : 'chat.leave')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={close}>
          {t('chat.person.back')}
        </button>
      </div>
    </form>
  );
}
