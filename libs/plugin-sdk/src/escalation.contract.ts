import type { BlobRef, PluginContext } from './plugin.context.js';
import type { Json, Language } from './localized.js';

/** A file that whoever owns the ticket chose to share. */
export interface TaskFile {
  readonly name: string;
  readonly mediaType: string;
  readonly blob: BlobRef;
}

/** A piece of work given to somebody outside the desk (B5, B10). Only what was chosen to be shared is in it. */
export interface EscalatedTask {
  readonly id: string;
  /** Readable, e.g. `ENTE-2026-0000012/1`. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly severity: number | null;
  readonly language: Language;
  /** When the task has to be done by its own agreement, RFC 3339; null without one. */
  readonly dueAt: string | null;
  /** Identifier of the contract it is done under (CIG), when there is one. */
  readonly contract: string | null;
  /** Facts of the ticket that were chosen to be shared. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly attachments: readonly TaskFile[];
}

/** What the desk tells a supplier after the task was opened. */
export interface TaskChange {
  readonly kind: 'answer' | 'reminder' | 'note' | 'returned' | 'verified' | 'cancelled';
  readonly text: string;
  readonly at: string;
  readonly attachments: readonly TaskFile[];
}

/** What a supplier tells the desk. */
export interface TaskUpdate {
  /** What makes it this update and no other; repeating it does nothing. Up to 500 characters. */
  readonly externalId: string;
  /** `EscalatedTask.id`, or what `open` returned as reference. */
  readonly task: { readonly id: string } | { readonly reference: string };
  readonly kind: 'accepted' | 'refused' | 'progress' | 'question' | 'done';
  readonly text: string;
  /** When the supplier did it, RFC 3339. */
  readonly at: string;
  /** Who, at the supplier. */
  readonly by?: string;
  readonly attachments: readonly TaskFile[];
  /** Minutes of work, told with `done`. */
  readonly effortMinutes?: number;
  readonly facts?: Readonly<Record<string, Json>>;
}

export interface PullResult {
  readonly updates: readonly TaskUpdate[];
  /** Where to go on; stored with the updates. */
  readonly next: Json;
  readonly more: boolean;
}

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
  check(ctx: PluginContext<S>): Promise<void>;
  open(ctx: PluginContext<S>, task: EscalatedTask, key: string): Promise<TaskReference>;
  update(ctx: PluginContext<S>, task: EscalatedTask, reference: string, change: TaskChange, key: string): Promise<void>;
  /** For suppliers that have to be asked. @param since what the last committed pull returned as `next`, `null` at first */
  pull?(ctx: PluginContext<S>, since: Json): Promise<PullResult>;
}
