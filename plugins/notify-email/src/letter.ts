import type { Language, Notification, NotificationEvent } from '@sportello/plugin-sdk';
import { instantIn } from './instant.text.js';
import { clocksOf, type LetterClock } from './letter.clocks.js';
import { oneLine, plainText, shortened } from './plain.text.js';
import { serviceTime } from './service-time.text.js';
import { WORDING, type Wording } from './wording.js';

/** A notice before it is written as text or HTML. Every line is one line, every text can be shown. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What happened, in a few words. */
  readonly title: string;
  readonly office: string;
  readonly greeting: string;
  readonly opening: string;
  /** What a person wrote, when the occasion carries words. */
  readonly message: { readonly title: string; readonly text: string } | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly clocks: readonly LetterClock[];
  readonly zone: string;
  readonly quotedRequest: string | null;
  readonly filesOnPage: boolean;
  /** Empty for those who need not answer. */
  readonly howToAnswer: string;
  /** Private page of the requester; nobody else is led there. Null also where the opening has it. */
  readonly link: string | null;
  /** The same, where the words of the administration lead there. */
  readonly linkInOpening: string | null;
  readonly contacts: string;
  readonly isAutomatic: boolean;
  /** Said of automatic notices. */
  readonly automatic: string;
  /** By which an answer is known; null: an answer would be nobody’s. */
  readonly token: string | null;
}

/** Longest part of the request that is quoted back, in characters. */
const QUOTED = 2_000;

/** B6: every notice bears witness to the times so far and to the standing against the terms. */
export function letterOf(notification: Notification, { filesOnPage = false } = {}): Letter {
  const { language, ticket, office, message, request } = notification;
  const words = WORDING[language];
  const told = saying(notification);
  const name = personName(notification);
  return {
    language,
    title: told.subject,
    office: oneLine(office.name[language]),
    greeting: name === '' ? words.greetingUnknown : words.greeting(name),
    opening: [told.opening, ...remarksOf(notification)].join('\n\n'),
    message:
      message === undefined ? null : { title: words.writes(oneLine(message.author)), text: plainText(message.text) },
    facts: facts(notification, words),
    clocks: clocksOf(notification),
    zone: office.zone,
    quotedRequest: request === undefined ? null : shortened(plainText(request.text), QUOTED),
    filesOnPage,
    contacts: plainText(office.contacts[language]),
    isAutomatic: message === undefined,
    linkInOpening: hasOwnWords(notification) ? oneLine(ticket.link, 4_000) : null,
    ...(notification.audience === 'staff'
      ? {
          ...{
            subject: ticket.subject === '' ? told.subject : `${told.subject}: ${oneLine(ticket.subject)}`,
            howToAnswer: '',
            automatic: words.automaticToStaff,
          },
          ...{ link: null, token: null },
        }
      : answerable(notification, told.subject, words)),
  };
}

/** What leads the requester, and them alone, back to their request: an answer to the mail, and the private page. */
function answerable(
  notification: Notification,
  subject: string,
  words: Wording,
): Pick<Letter, 'subject' | 'howToAnswer' | 'automatic' | 'link' | 'token'> {
  const { event, ticket, thread } = notification;
  const token = oneLine(thread.replyToken);
  const own = hasOwnWords(notification);
  return {
    subject: own ? `${subject} ${token}` : `${subject}: ${oneLine(ticket.subject)} ${token}`,
    howToAnswer: answerHint(event, words),
    automatic: words.automatic,
    link: own ? null : ticket.link,
    token,
  };
}

const remarksOf = ({ remarks = [], language }: Notification): readonly string[] =>
  remarks.map((remark) => plainText(remark[language]));

/** Whether the administration has written this notice itself. */
const hasOwnWords = ({ template, audience }: Notification): boolean =>
  template !== undefined && audience === 'requester';

/** The staff is told in the words that came with the notice; so is anybody of an occasion there are no words for. */
function saying(notification: Notification): { subject: string; opening: string } {
  const { event, audience, wording, language, ticket, template } = notification;
  if (template !== undefined && hasOwnWords(notification)) {
    return { subject: oneLine(template.subject), opening: plainText(template.text) };
  }
  const own = Object.hasOwn(WORDING[language].events, event) ? WORDING[language].events[event] : undefined;
  if (wording !== undefined && (audience === 'staff' || own === undefined)) {
    return { subject: oneLine(wording.subject[language]), opening: plainText(wording.text[language]) };
  }
  const number = oneLine(ticket.number);
  const told = own ?? WORDING[language].events.note;
  return {
    subject: told.subject(number),
    opening: told.opening(number, ticket.technician === undefined ? null : oneLine(ticket.technician)),
  };
}

/**
 * How the recipient is called. Anybody can write any name and address into a form: a name that is an advertisement is not
 * passed on to whoever owns the address.
 */
export function personName({ recipient }: Pick<Notification, 'recipient'>): string {
  const name = oneLine(recipient.name ?? '', 120);
  return /:\/\/|\bwww\.|@/i.test(name) ? '' : name;
}

function facts({ ticket, office, language, at, times }: Notification, words: Wording): Letter['facts'] {
  // What is about several requests, or about none, says everything in its words.
  if (ticket.number === '') return [];
  const tell = (name: string, value: string | undefined) =>
    value === undefined ? [] : [{ name, value: oneLine(value) }];
  return [
    ...tell(words.facts.number, ticket.number),
    ...tell(words.facts.subject, ticket.subject),
    ...tell(words.facts.state, ticket.state[language]),
    ...tell(words.facts.team, ticket.team?.[language]),
    ...tell(words.facts.technician, ticket.technician),
    ...tell(words.facts.kind, ticket.kind[language]),
    ...tell(words.facts.channel, ticket.channel[language]),
    ...tell(words.facts.openedAt, instantIn(ticket.openedAt, office.zone, language)),
    ...(times ?? [])
      .filter(({ time }) => time !== 'opened')
      .flatMap((one) => {
        const when = instantIn(one.at, office.zone, language);
        const after = one.afterSeconds === undefined ? '' : ` (${words.clocks.after(serviceTime(one.afterSeconds))})`;
        return tell(oneLine(one.label[language]), `${when}${after}`);
      }),
    ...tell(words.facts.at, instantIn(at, office.zone, language)),
  ];
}

function answerHint(event: NotificationEvent, words: Wording): string {
  // C14: an answer reopens.
  if (event === 'resolved' || event === 'closed') return words.answerToReopen;
  return event === 'information-requested' ? words.answerToInform : words.answerToAdd;
}
