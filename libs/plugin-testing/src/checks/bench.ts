import type {
  DeliveryEvidence,
  Notification,
  PluginDefinition,
  PushRequest,
  RoutingFacts,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';

/** A place a plugin can run in. */
export type Isolation = PluginDefinition['isolation'][number];

/** The other side of a plugin in one check: a fake that speaks the protocol, fresh each time. */
export interface Bench {
  /** Settings that work against this fake. */
  readonly settings: unknown;
  /** The plain secrets the plugin is given, by reference. They are the canaries: none may appear anywhere else. */
  readonly secrets?: Readonly<Record<string, string>>;
  close(): Promise<void>;
  /** From now on the credentials are refused. */
  refuseCredentials?(): Promise<void>;
  /** From now on connections are accepted and nothing is ever answered. */
  fallSilent?(): Promise<void>;
  /** From now on nothing listens. */
  vanish?(): Promise<void>;
}

export interface PollBench extends Bench {
  /** Puts `count` further messages on the other side, each different. */
  deliver(count: number): Promise<void>;
}

export interface PushBench extends Bench {
  /** A request that must be accepted. Each call a different one, with its own idempotency key. */
  valid(): Promise<PushRequest> | PushRequest;
  /** Requests that must be refused with `InvalidInputError`, and the fields it must name. */
  invalid?(): readonly { readonly why: string; readonly request: PushRequest; readonly fields: readonly string[] }[];
  /** A request whose authenticity fails: must be refused with `AuthPluginError`. */
  forged?(): PushRequest;
}

export interface ListenBench extends Bench {
  /**
   * Sends a message to the door as a client of the protocol would. Each call a different message.
   * @returns whether the sender was told that the message is accepted
   */
  send(address: string): Promise<boolean>;
}

export interface SendBench extends Bench {
  /** How many messages have reached the other side so far. */
  received(): Promise<number>;
}

export interface NotifierBench extends SendBench {
  /** What is told, when the kit's own example does not fit. */
  notification?(): Notification;
}

export interface EscalationBench extends Bench {
  /** How many tasks and changes have reached the other side so far; left out when nothing is sent to it. */
  arrived?(): Promise<{ readonly opened: number; readonly updated: number }>;
  /** Has the supplier say `count` further things about a task, for connectors that pull. */
  say?(count: number): Promise<void>;
}

/** Where a contract is run. */
export interface TierOptions {
  /** Left out: every tier the plugin declares under `isolation`. */
  readonly tiers?: readonly Isolation[];
  /** The module a worker thread loads the plugin from, when it is not the one its `package.json` names. */
  readonly entry?: URL;
}

/** What every suite is told of the plugin. */
export interface ContractOptions<Schema extends z.ZodType, B extends Bench> extends TierOptions {
  readonly plugin: PluginDefinition<Schema>;
  /** Folder of the plugin's package, with `package.json` and `plugin.json`: `new URL('../', import.meta.url)`. */
  readonly folder: URL;
  /** Sets up a fresh other side. */
  readonly bench: () => Promise<B> | B;
  /** What this plugin's other side does not have, so that the checks of it are left out on purpose. */
  readonly without?: readonly Trouble[];
}

/** How an other side can fail; each is a function of the bench. */
export type Trouble = 'refuseCredentials' | 'fallSilent' | 'vanish';

export interface PollContractOptions<Schema extends z.ZodType> extends ContractOptions<Schema, PollBench> {
  /** The largest number of messages waiting at once that is tried. Default 5,000. */
  readonly volume?: number;
}

export interface RoutingRuleContractOptions<Schema extends z.ZodType> extends TierOptions {
  readonly plugin: PluginDefinition<Schema>;
  readonly folder: URL;
  readonly settings: unknown;
  /** Facts worth trying besides the generated ones. */
  readonly facts?: readonly RoutingFacts[];
}

/** A message as it comes in, for trying `channel.receipt`. */
export interface MessageExample {
  readonly name: string;
  readonly raw: Uint8Array;
  /** When it came, RFC 3339; some day in 2026 when left out. Certificates are judged by it. */
  readonly receivedAt?: string;
}

export interface ReceiptExample extends MessageExample {
  /** What `classify` must say; fields left out may be anything. */
  readonly evidence: Partial<DeliveryEvidence> & Pick<DeliveryEvidence, 'state' | 'about' | 'proved'>;
}

export interface ReceiptContractOptions<Schema extends z.ZodType> extends TierOptions {
  readonly plugin: PluginDefinition<Schema>;
  readonly folder: URL;
  readonly settings: unknown;
  readonly secrets?: Readonly<Record<string, string>>;
  /** At least one. */
  readonly receipts: readonly ReceiptExample[];
  /** Messages that are no receipts, at least one. */
  readonly ordinary: readonly MessageExample[];
  /** Receipts that are forged or cannot be read. */
  readonly poison?: readonly MessageExample[];
}
