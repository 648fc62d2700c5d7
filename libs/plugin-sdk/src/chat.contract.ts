import type { InboundAttachment } from './content.contract.js';

/** How a bot speaks that answers from the published articles before a person does. Texts are in the language asked for. */
export interface ChatBot {
  /** What it is called. */
  readonly name: string;
  /** Said before the article that fits best. */
  readonly found: string;
  /** Said when no article fits. */
  readonly notFound: string;
  /** Articles that are named beside the best one, how many at most. */
  readonly others: number;
}

/** What may be sent in a chat. */
export interface ChatFiles {
  /** Files of one conversation, how many at most; 0: none. */
  readonly max: number;
  /** Bytes of one file, at most. */
  readonly maxBytes: number;
  /** Media types that are taken. */
  readonly mediaTypes: readonly string[];
}

/**
 * What a channel says that serves a live chat, as the part `chat` of what its `describe` returns. The host owns the connection, the
 * queue, the hours and what was said; it runs the conversation by these rules. Public. Texts are in the language asked for.
 */
export interface ChatDescription {
  /** Said first. */
  readonly greeting: string;
  /** Said to whoever waits for a person. */
  readonly waiting: string;
  /** Said to whoever asks for a person while nobody is there. */
  readonly closed: string;
  /** Who answers first; left out: nobody but people. */
  readonly bot?: ChatBot;
  /** Characters of one line, at most. */
  readonly textMaxLength: number;
  /** What may be sent along. */
  readonly files: ChatFiles;
  /** Minutes without a word after which the conversation is over. */
  readonly idleMinutes: number;
  /** What whoever writes must have read before a person is asked for. */
  readonly privacy: { readonly label: string; readonly link?: string };
}

/** One thing that was said in a chat. */
export interface ChatLine {
  /** When, RFC 3339. */
  readonly at: string;
  /** Whose words they are. */
  readonly by: 'requester' | 'bot' | 'operator';
  /** What they are called; hostile when it is the requester. */
  readonly name: string;
  /** Plain text: hostile when it is the requester's. */
  readonly text: string;
  /** Files, which the host has stored. */
  readonly attachments: readonly InboundAttachment[];
}

/** What was said in a chat, from one moment to another, as the host has kept it. */
export interface ChatConversation {
  /** Of the conversation. */
  readonly id: string;
  /** Number of the last line: with `id` it names this piece and no other. */
  readonly last: number;
  /** Message-ID by which the host recognises the ticket that the conversation has become; null for the piece that makes it. */
  readonly ticketReference: string | null;
  /** Zone in which its hours are told, e.g. `Europe/Rome`. */
  readonly zone: string;
  /** Who asks, as they say: hostile. */
  readonly requester: { readonly name: string; readonly email: string };
  /** Oldest first; never empty. */
  readonly lines: readonly ChatLine[];
}
