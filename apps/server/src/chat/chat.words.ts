import type { Chat, ChatLineRow } from '@sportello/desk';
import type { DomainError, Localized } from '@sportello/kernel';

/** A line as either side is told of it. */
export const shownLine = ({ seq, saidAs, author, name, text, articles, files, at }: ChatLineRow): object => ({
  ...{ type: 'line', seq, as: saidAs, by: author, name, text, at: at.toISOString() },
  articles,
  files: files.map(({ id, name: file, mediaType, size }) => ({ id, name: file, mediaType, size })),
});

/** A conversation as the desk sees it among the others. */
export const shownChat = (chat: Chat) => ({
  ...{ chat: chat.id, instance: chat.instance, language: chat.language, state: chat.state },
  name: chat.name ?? '',
  ticket: chat.ticket,
  present: chat.holder !== null,
  operator: chat.operatorId === null ? null : { id: chat.operatorId, name: chat.operatorName ?? '' },
  since: (chat.queuedAt ?? chat.startedAt).toISOString(),
  last: chat.lastSeq,
});

/** What did not come off, as whoever asked for it is told. @param about what they asked for */
export function refusedFrame(error: DomainError, language: keyof Localized, about: object): object {
  return {
    ...about,
    type: 'refused',
    code: error.code,
    text: error.text[language],
    fields: error.fields.map(({ field, code, message }) => ({ field, code, text: message[language] })),
  };
}

/** Whatever it was, nothing that is inside is told. */
export const failedFrame = (language: keyof Localized, about: object): object => ({
  ...about,
  type: 'refused',
  code: 'CHAT.FAILED',
  text: {
    it: 'Qualcosa non ha funzionato: riprovi tra poco.',
    en: 'Something went wrong: try again shortly.',
  }[language],
  fields: [],
});
