import type { Language, NotificationEvent, NotifiedClock } from '@sportello/plugin-sdk';
import { en } from './wording.en.js';
import { it } from './wording.it.js';

/** Every word of the notices in one language (A6). */
export interface Wording {
  readonly events: Readonly<
    Record<
      NotificationEvent,
      { subject(number: string): string; opening(number: string, technician: string | null): string }
    >
  >;
  greeting(name: string): string;
  readonly greetingUnknown: string;
  readonly facts: Readonly<
    Record<'number' | 'subject' | 'kind' | 'channel' | 'openedAt' | 'state' | 'team' | 'technician' | 'at', string>
  >;
  readonly clocks: {
    readonly title: string;
    readonly columns: Readonly<Record<'clock' | 'due' | 'standing', string>>;
    readonly states: Readonly<Record<NotifiedClock['state'], string>>;
    /** Beside the state: service time left of a term that runs, or is on hold. */
    left(time: string): string;
    /** Service time that was left when it ended. */
    early(time: string): string;
    /** Service time by which it is past. */
    late(time: string): string;
    /** Of a moment: after how much service time it came. */
    after(time: string): string;
    /** In place of the date, while it is on hold. */
    readonly none: string;
    onHold(label: string, state: string): string;
    /** Beside the state: when it ended. */
    stopped(at: string): string;
    /** The whole as one line of text. @param stopped when it ended, if it has */
    line(label: string, due: string, state: string, stopped: string | null): string;
    zone(zone: string): string;
  };
  readonly yourRequest: string;
  readonly answerToAdd: string;
  readonly answerToInform: string;
  readonly answerToReopen: string;
  readonly follow: string;
  /** Said when the files are too large for a mail. */
  readonly filesOnPage: string;
  readonly regards: string;
  /** Said when no person wrote. */
  readonly automatic: string;
  /** The same, to people who work on the request. */
  readonly automaticToStaff: string;
  reference(token: string): string;
  /** Above it people write, below it stands what their program quotes. */
  readonly replyAbove: string;
  /** Title of what a person wrote. */
  writes(author: string): string;
}

export const WORDING: Readonly<Record<Language, Wording>> = { it, en };
