import type { Schema } from '../../api/routes.js';
import { useSpeech } from '../texts/index.js';

/** The state of an outgoing mail in words; what was not sent cannot be overlooked. */
export function MailState({ state }: { state: Schema<'OutboxItemView'>['state'] }) {
  const { t } = useSpeech();
  return <span className={`sp-mail-state is-${state}`}>{t(`outbox.state.${state}`)}</span>;
}
