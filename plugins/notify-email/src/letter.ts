import type { Language, Localized, Notification, NotificationEvent, NotifiedClock } from '@sportello/plugin-sdk';
import { instantIn } from './instant.text.js';
import { WORDING, type Wording } from './wording.js';

/** A notice before it is written as text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** Told to people whose program shows a preview line, and to nobody else. */
  readonly office: string;
  readonly greeting: string;
  readonly opening: string;
  /** What a person wrote, when the occasion carries words. */
  readonly message: { readonly author: string; readonly text: string } | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly clocksTitle: string;
  readonly clocks: readonly string[];
  readonly quotedRequest: { readonly title: string; readonly text: string } | null;
  readonly howToAnswer: string;
  readonly link: { readonly text: string; readonly url: string };
  readonly contacts: string;
  readonly reference: string;
}

/** Longest part of the request that is quoted back, in characters. */
const QUOTED = 2_000;

/** B6: every notice bears witness to the times so far and to the standing against the terms. */
export function letterOf(notification: Notification): Letter {
  const { language, ticket, office } = notification;
  const words = WORDING[language];
  const told = words.events[notification.event];
  return {
    language,
    subject: `${told.subject(ticket.number)}: ${oneLine(ticket.subject)} ${notification.thread.replyToken}`,
    office: office.name[language],
    greeting: notification.recipient.name ? words.greeting(oneLine(notification.recipient.name)) : words.greetingUnknown,
    opening: told.opening(ticket.number, ticket.technician ?? null),
    message: notification.message ?? null,
    facts: facts(notification, words),
    clocksTitle: words.clocks,
    clocks: notification.clocks.map((clock) => clockLine(clock, language, office.zone)),
    quotedRequest: notification.request === undefined ? null : { title: words.yourRequest, text: shortened(notification.request.text) },
    howToAnswer: answerHint(notification.event, words),
    link: { text: words.follow, url: ticket.link },
    contacts: office.contacts[language],
    reference: words.reference(notification.thread.replyToken),
  };
}

function facts({ ticket, office, language, at }: Notification, words: Wording): Letter['facts'] {
  const tell = (name: string, value: string | undefined) => (value === undefined ? [] : [{ name, value }]);
  const localized = (text: Localized | undefined) => text?.[language];
  return [
    ...tell(words.facts.number, ticket.number),
    ...tell(words.facts.subject, oneLine(ticket.subject)),
    ...tell(words.facts.kind, localized(ticket.kind)),
    ...tell(words.facts.channel, localized(ticket.channel)),
    ...tell(words.facts.openedAt, instantIn(ticket.openedAt, office.zone, language)),
    ...tell(words.facts.state, localized(ticket.state)),
    ...tell(words.facts.team, localized(ticket.team)),
    ...tell(words.facts.technician, ticket.technician),
    ...tell(words.facts.at, instantIn(at, office.zone, language)),
  ];
}

function clockLine(clock: NotifiedClock, language: Language, zone: string): string {
  const words = WORDING[language];
  const due = instantIn(clock.dueAt, zone, language);
  const stopped = clock.stoppedAt === undefined ? due : instantIn(clock.stoppedAt, zone, language);
  return `${clock.label[language]}: ${words.clock[clock.state](due, stopped)}`;
}

function answerHint(event: NotificationEvent, words: Wording): string {
  return event === 'resolved' || event === 'closed' ? words.answerToReopen : words.answerToAdd;
}

/** Names and subjects come from people, and mail headers end at a line break. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function shortened(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED)} […]`;
}
