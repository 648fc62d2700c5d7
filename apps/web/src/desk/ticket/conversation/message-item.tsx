import { Icon } from '../../../components/icon.js';
import { Time } from '../../../components/time.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import type { Message } from '../ticket.types.js';
import { SenderLine } from './sender-verdict.js';
import { RegistrationWords } from '../side/registrations.js';
import { Attachments } from './attachments.js';
import { Dispatches } from './dispatches.js';

const ICONS = { in: 'arrow-left-circle', out: 'arrow-right-circle', internal: 'lock' } as const;

/** One message: who, when, by which channel, and what the channel proved of it. Its words are text, whatever they look like. */
export function MessageItem({ message, place }: { message: Message; place: Place }) {
  const { t, of } = useSpeech();
  const { direction, visibility, author, at, text, quoted, channelInstance, notes, attachments, dispatches } = message;
  const registered = (place.ticket.registrations ?? []).find((one) => one.message === message.id);
  const way = visibility === 'internal' ? 'internal' : direction === 'in' ? 'in' : 'out';
  return (
    <article className={`sp-message is-${way}`}>
      <header>
        <h3>{author}</h3>
        <p className="sp-help">
          <Icon name={ICONS[way]} className="icon-sm" /> {t(`talk.${way}`)}
          {channelInstance !== undefined &&
            `, ${t('talk.via', { channel: place.words.say('channels', channelInstance) })}`}
          {' · '}
          <Time at={at} />
        </p>
        {message.sender && <SenderLine {...message.sender} />}
      </header>
      <p className="sp-multiline">{text}</p>
      {quoted !== undefined && quoted !== '' && (
        <details>
          <summary>{t('talk.quoted')}</summary>
          <p className="sp-multiline sp-quoted">{quoted}</p>
        </details>
      )}
      {notes.length > 0 && (
        <details className="sp-evidence">
          <summary>
            {t('talk.evidence')} ({notes.length})
          </summary>
          <ul>
            {notes.map(({ code, label, detail }, index) => (
              <li key={`${code}-${index}`}>
                {of(label)} {detail !== '' && <span className="sp-number">{detail}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {dispatches && <Dispatches of={dispatches} />}
      {registered && (
        <p className="sp-help">
          <RegistrationWords registration={registered} />
        </p>
      )}
      {attachments.length > 0 && <Attachments files={attachments} number={place.ticket.number} />}
    </article>
  );
}
