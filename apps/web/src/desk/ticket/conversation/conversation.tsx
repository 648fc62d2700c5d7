import { useState } from 'react';
import { usePrinting } from '../../../components/use-printing.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import { MessageItem } from './message-item.js';

/** So many are on the page at first, and so many more each time: a conversation of hundreds stays light. */
const AT_FIRST = 20;
const MORE = 50;

/** Everything said, the latest first. */
export function Conversation({ place }: { place: Place }) {
  const { t } = useSpeech();
  const [shown, setShown] = useState(AT_FIRST);
  const { messages } = place.ticket;
  const many = usePrinting() ? messages.length : shown;
  const latest = messages.slice(Math.max(0, messages.length - many)).reverse();
  const left = messages.length - latest.length;
  return (
    <section aria-labelledby="talk" className="sp-talk">
      <div className="sp-part-head">
        <h2 id="talk">{t('talk.title')}</h2>
        <p className="sp-help">
          {t('talk.count', { count: messages.length })}. {t('talk.order')}.
        </p>
      </div>
      {messages.length === 0 && <p>{t('talk.empty')}</p>}
      <ol className="sp-messages" reversed>
        {latest.map((message) => (
          <li key={message.id}>
            <MessageItem {...{ message, place }} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          onClick={() => setShown(shown + MORE)}
          data-more="messages"
        >
          {t('talk.more', { count: Math.min(MORE, left) })}
        </button>
      )}
    </section>
  );
}
