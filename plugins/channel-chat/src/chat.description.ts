import type { ChatDescription, Json, Language } from '@sportello/plugin-sdk';
import type { ChatSettings } from './chat.settings.js';

/** The chat as the host runs it and a page shows it, in one language. */
export function describeChat(settings: Readonly<ChatSettings>, language: Language): Json {
  const { bot, privacy } = settings;
  const chat: ChatDescription = {
    greeting: settings.greeting[language],
    waiting: settings.waiting[language],
    closed: settings.closed[language],
    ...(bot.enabled
      ? {
          bot: {
            name: bot.name[language],
            found: bot.found[language],
            notFound: bot.notFound[language],
            others: bot.others,
          },
        }
      : {}),
    textMaxLength: settings.textMaxLength,
    files: { ...settings.attachments },
    idleMinutes: settings.idleMinutes,
    privacy: {
      label: privacy.label[language],
      ...(privacy.link === undefined ? {} : { link: privacy.link }),
    },
  };
  return JSON.parse(JSON.stringify({ chat })) as Json;
}
