import { DomainError, type TenantId } from '@sportello/kernel';

/** `open`: nobody but the bot has answered; `queued`: waits for a person; `live`: a person has it. */
export const CHAT_STATES = ['open', 'queued', 'live', 'ended'] as const;
export type ChatState = (typeof CHAT_STATES)[number];

export type ChatAuthor = 'requester' | 'bot' | 'operator';

/** Lines one conversation may have: whoever says more than that is no person. */
export const MOST_LINES = 1_000;

export interface Chat {
  readonly tenant: TenantId;
  readonly id: string;
  readonly instance: string;
  readonly language: 'it' | 'en';
  readonly state: ChatState;
  readonly keyHash: Buffer;
  /** The connection whoever asks is there by; null: they are not. */
  readonly holder: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** Lines up to here make the ticket; null until a person was asked for. */
  readonly handedSeq: number | null;
  /** Id in the inbox, while the number is not known. */
  readonly receipt: string | null;
  /** Number of the ticket it has become. */
  readonly ticket: string | null;
  /** A2: its ticket is. */
  readonly restricted: boolean;
  readonly lastSeq: number;
  /** Lines up to here stand on the ticket. */
  readonly keptSeq: number;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly startedAt: Date;
  readonly queuedAt: Date | null;
  readonly touchedAt: Date;
  /** Minutes of silence after which it is over. */
  readonly idleMinutes: number;
}

export interface ChatFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** A published article a line names. */
export interface ChatArticle {
  readonly id: string;
  readonly title: string;
}

/** Something said. */
export interface NewLine {
  /** As whoever says it calls it: said again under the same name, it is the same line. */
  readonly saidAs: string;
  readonly author: ChatAuthor;
  readonly name: string;
  readonly text: string;
  readonly articles?: readonly ChatArticle[];
  readonly files?: readonly ChatFile[];
}

export interface ChatLineRow extends Required<NewLine> {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  readonly at: Date;
}

/** One conversation as it begins. */
export interface NewChat {
  readonly id: string;
  readonly instance: string;
  readonly language: 'it' | 'en';
  readonly keyHash: Uint8Array;
  readonly holder: string;
  /** Minutes. */
  readonly idleMinutes: number;
}

export const noSuchChat = (): DomainError =>
  new DomainError('CHAT.NOT_FOUND', 'not-found', {
    it: 'La conversazione non esiste o è finita.',
    en: 'There is no such conversation, or it is over.',
  });

export const chatOver = (): DomainError =>
  new DomainError('CHAT.OVER', 'conflict', { it: 'La conversazione è finita.', en: 'The conversation is over.' });

export const chatTaken = (): DomainError =>
  new DomainError('CHAT.TAKEN', 'conflict', {
    it: 'La conversazione è di un altro operatore.',
    en: 'Another operator has the conversation.',
  });

export const tooLongChat = (): DomainError =>
  new DomainError('CHAT.TOO_LONG', 'conflict', {
    it: `Una conversazione ha al più ${MOST_LINES} messaggi: ne inizi un’altra.`,
    en: `A conversation has at most ${MOST_LINES} messages: begin another one.`,
  });
