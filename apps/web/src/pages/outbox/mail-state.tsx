import type { OutboxState } from '../../api/types.js';
import { useSpeech } from '../../i18n/language.context.js';

/** The state of an outgoing mail in words; what was not sent cannot be overlooked. */
export function MailState({ state }: { state: OutboxState }) {
  const { t } = useSpeech();
  return <span className={`sp-mail-state is-${state}`}>{t(`outbox.state.${state}`)}</span>;
}
