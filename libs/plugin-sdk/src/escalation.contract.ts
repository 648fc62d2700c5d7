import type { RawInbound } from './inbound.contract.js';
import type { BlobRef, PluginContext } from './plugin.context.js';
import type { Json, Language, Localized } from './localized.js';

/** A file that whoever owns the ticket chose to share. */
export interface TaskFile {
  /** File name, as people see it; hostile when it came from outside. */
  readonly name: string;
  /** As declared, e.g. `application/pdf`; not proved. */
  readonly mediaType: string;
  /** Its bytes, from `ctx.blobs`. */
  readonly blob: BlobRef;
}

/** A piece of work given to somebody outside the desk (B5, B10). Only what was chosen to be shared is in it. */
export interface EscalatedTask {
  /** Of Sportello, the same for ever. */
  readonly id: string;
  /** Readable, e.g. `ENTE-2026-0000012/1`. */
  readonly number: string;
  /** One line. */
  readonly title: string;
  /** What is asked, plain text. */
  readonly text: string;
  /** Severity of the ticket, 1 (highest) to 3; null: not said. */
  readonly severity: number | null;
  /** In which the supplier should answer. */
  readonly language: Language;
  /** When the task has to be done by its own agreement, RFC 3339; null without one. */
  readonly dueAt: string | null;
  /** Identifier of the contract it is done under (CIG), when there is one. */
  readonly contract: string | null;
  /** Facts of the ticket that were chosen to be shared, by name; values as they were given. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  /** Files that were chosen to be shared. */
  readonly attachments: readonly TaskFile[];
}

/** What the desk tells a supplier after the task was opened. */
export interface TaskChange {
  /**
   * What happened: an answer to a question, a question that does not stop the work, a reminder (sollecito), a note, work sent back,
   * work accepted, the task taken back.
   */
  readonly kind: 'answer' | 'question' | 'reminder' | 'note' | 'returned' | 'verified' | 'cancelled';
  /** In the words of the desk, plain text; empty when there is nothing to add. */
  readonly text: string;
  /** When it happened, RFC 3339. */
  readonly at: string;
  /** Files that go with it. */
  readonly attachments: readonly TaskFile[];
}

/** What came of the work, as the supplier concludes it. */
export type TaskOutcome =
  | 'fixed'
  | 'workaround'
  | 'configuration'
  | 'advice'
  | 'no-fault-found'
  | 'not-reproducible'
  | 'third-party'
  | 'outside-contract'
  | 'duplicate';

/** What a supplier tells the desk. */
export interface TaskUpdate {
  /** What makes it this update and no other; repeating it does nothing. Up to 500 characters. */
  readonly externalId: string;
  /** `EscalatedTask.id`, or what `open` returned as reference. */
  readonly task: { readonly id: string } | { readonly reference: string };
  /**
   * What the supplier did: took it, would not take it, worked on it, asked something, answered a question, finished. `progress`
   * counts as the answer while a question of the desk waits for one.
   */
  readonly kind: 'accepted' | 'refused' | 'progress' | 'question' | 'answer' | 'done';
  /** In the words of the supplier, plain text, up to 100,000 characters; required to be useful with `refused` and `question`. */
  readonly text: string;
  /** When the supplier did it, RFC 3339. */
  readonly at: string;
  /** Who, at the supplier. */
  readonly by?: string;
  /** Files that go with it, their bytes in `ctx.blobs`. */
  readonly attachments: readonly TaskFile[];
  /** What came of it, told with `done`; left out: the supplier did not say. */
  readonly outcome?: TaskOutcome;
  /** Minutes of work, told with `done`. */
  readonly effortMinutes?: number;
  /** Further facts to keep with the update, as JSON. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/** What a supplier said since the last time. */
export interface PullResult {
  /** Oldest first; at most `LIMITS.messages`. */
  readonly updates: readonly TaskUpdate[];
  /**
   * What came in and moves nothing: from somebody who is not known, about no task, written by a machine. It is kept as it came, under
   * `quarantine`'s reason, for people to look at; repeating its `externalId` keeps it once. At most `LIMITS.messages`.
   */
  readonly held?: readonly RawInbound[];
  /** Where to go on; stored with the updates. */
  readonly next: Json;
  /** More is waiting: pull again at once. */
  readonly more: boolean;
}

/** What a supplier calls a task. */
export interface TaskReference {
  /** The supplier's own number for it, shown to operators. */
  readonly reference: string;
  /** Where a person can look at it there. */
  readonly url?: string;
}

/**
 * `escalation.connector` — gives tasks to a supplier and hears from it: its own ticketing, a webhook, mail. Repeating a key never
 * opens or tells twice.
 */
export interface EscalationConnector<S> {
  /**
   * Tries the settings without giving anything to anybody.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /**
   * Gives a task to the supplier. Repeating a key returns the reference of the first time.
   * @throws PluginError: transient ones are tried again, permanent ones shown to the desk with the task
   */
  open(ctx: PluginContext<S>, task: EscalatedTask, key: string): Promise<TaskReference>;
  /**
   * Tells the supplier of a change. Repeating a key tells nothing.
   * @throws PluginError, as `open`
   */
  update(ctx: PluginContext<S>, task: EscalatedTask, reference: string, change: TaskChange, key: string): Promise<void>;
  /**
   * For suppliers that have to be asked. Pulling twice without a commit gives the same updates.
   * @param since what the last committed pull returned as `next`, `null` at first
   * @throws PluginError; transient ones are tried again at the next interval
   */
  pull?(ctx: PluginContext<S>, since: Json): Promise<PullResult>;
}
