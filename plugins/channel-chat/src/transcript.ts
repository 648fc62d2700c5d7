import type { ChatLine, Language } from '@sportello/plugin-sdk';
import { onTicket } from './chat.words.js';
import type { StoredConversation } from './conversation.js';

const LONGEST_SUBJECT = 120;

/** The first thing whoever asks said, as far as one line holds. */
export function subjectOf({ lines }: StoredConversation): string {
  const first = lines.find(({ by }) => by === 'requester') ?? lines[0];
  const line = (first?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…` : line;
}

/** D17: the whole conversation, so that nobody asks again what was said already. */
export function transcriptOf(conversation: StoredConversation): string {
  const { lines, zone, language, ticketReference } = conversation;
  const hour = hourIn(zone, language);
  const said = lines.map((line) => spokenLine(line, hour, language)).join('\n');
  return ticketReference === null ? said : `${onTicket.over[language]}\n\n${said}`;
}

function spokenLine(line: ChatLine, hour: (at: string) => string, language: Language): string {
  const files = line.attachments.map(({ name }) => `[${onTicket.file[language]}: ${oneLine(name)}]`);
  // Set in, so that no words can pass for the beginning of somebody else's line.
  const words = [...line.text.split(/\r\n|[\r\n\u2028\u2029]/), ...files]
    .filter((part) => part.trim() !== '')
    .join('\n    ');
  return `[${hour(line.at)}] ${nameOf(line, language)}: ${words}`;
}

function nameOf({ by, name }: ChatLine, language: Language): string {
  const shown = oneLine(name);
  if (shown !== '') return shown;
  return by === 'operator' ? onTicket.operator[language] : onTicket.nameless[language];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A zone that nobody knows is no reason to lose a conversation. */
function hourIn(zone: string, language: Language): (at: string) => string {
  const shape = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = formatFor(zone, language, shape);
  return (at) => format.format(new Date(at));
}

function formatFor(zone: string, language: Language, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language === 'it' ? 'it-IT' : 'en-GB';
  try {
    return new Intl.DateTimeFormat(locale, { ...shape, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' });
  }
}
