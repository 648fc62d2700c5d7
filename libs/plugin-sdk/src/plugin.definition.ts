import type { z } from 'zod';
import type { EscalationConnector } from './escalation.contract.js';
import type { InboundListen, InboundPoll, InboundPush } from './inbound.contract.js';
import type { Json, Localized } from './localized.js';
import type { Notifier, Outbound } from './outbound.contract.js';
import type { Receipts } from './receipt.contract.js';
import type { RoutingRule } from './routing.contract.js';

/** The extension points and the version of each contract this SDK speaks. */
export const EXTENSION_POINTS = {
  'channel.inbound.poll': 1,
  'channel.inbound.push': 1,
  'channel.inbound.listen': 1,
  'channel.outbound': 1,
  'channel.receipt': 1,
  'routing.rule': 1,
  'escalation.connector': 1,
  notifier: 1,
} as const;

/** Id of an extension point. */
export type ExtensionPoint = keyof typeof EXTENSION_POINTS;

/** Version of this SDK as plugins require it in `host`. */
export const SDK_VERSION = '1.0.0';

/** A plugin's implementation of the points it serves. */
export interface Contributions<S> {
  /** Mailboxes, spools, APIs that have to be asked. */
  readonly 'channel.inbound.poll'?: InboundPoll<S>;
  /** Forms, webhooks: somebody calls. */
  readonly 'channel.inbound.push'?: InboundPush<S>;
  /** A port with a protocol of its own. */
  readonly 'channel.inbound.listen'?: InboundListen<S>;
  /** What the desk writes to whoever asked. */
  readonly 'channel.outbound'?: Outbound<S>;
  /** What became of something sent. */
  readonly 'channel.receipt'?: Receipts<S>;
  /** Which team takes a ticket. */
  readonly 'routing.rule'?: RoutingRule<S>;
  /** A supplier's own system. */
  readonly 'escalation.connector'?: EscalationConnector<S>;
  /** Telling people of events. */
  readonly notifier?: Notifier<S>;
}

/** What a plugin may do outside itself; anything not listed is refused where the host can refuse it. */
export type Scope = 'network.connect' | 'network.listen' | 'blobs' | 'store' | 'secrets';

/** Operations a deadline can be set for, in milliseconds. */
export type Deadlines = Partial<
  Record<
    | 'check'
    | 'poll'
    | 'acknowledge'
    | 'read'
    | 'describe'
    | 'verify'
    | 'parse'
    | 'listen'
    | 'send'
    | 'classify'
    | 'open'
    | 'update'
    | 'pull'
    | 'evaluate'
    | 'notify'
    | 'preview',
    number
  >
>;

/** What a plugin is: everything but `contributes` and `configMigrations` is data, which its build writes into the manifest. */
export interface PluginDefinition<Schema extends z.ZodType = z.ZodType> {
  /** Package-independent id, kebab-case, e.g. `channel-imap`. */
  readonly id: string;
  /** Name, for people. */
  readonly title: Localized;
  /** One sentence, for people who choose plugins. */
  readonly description: Localized;
  /** Range of SDK versions it works with, e.g. `^1.0.0`. */
  readonly host: string;
  /** Settings of one instance: a `z.strictObject`, so that unknown keys are refused. */
  readonly config: Schema;
  /** Version of the settings' shape, from 1; raised by one with each change of it. */
  readonly configVersion: number;
  /** Pure: settings of version n → settings of version n + 1. Keyed by n. */
  readonly configMigrations?: Readonly<Record<number, (settings: Json) => Json>>;
  /** All that it needs; what is not listed is refused. */
  readonly scopes: readonly Scope[];
  /** Milliseconds, where the host's own defaults do not fit; the host has an upper limit. */
  readonly deadlines?: Deadlines;
  /** Tiers in which the plugin is known to work. */
  readonly isolation: readonly ('in-process' | 'worker')[];
  /** What it does, by extension point; at least one. */
  readonly contributes: Contributions<z.output<Schema>>;
}

/** Declares a plugin; its package exports the result as default. */
export function definePlugin<Schema extends z.ZodType>(definition: PluginDefinition<Schema>): PluginDefinition<Schema> {
  return Object.freeze(definition);
}
