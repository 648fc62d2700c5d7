import type { Json } from './localized.js';

/** Bytes kept by the host, addressed by their content. Crosses every isolation tier instead of the bytes themselves. */
export interface BlobRef {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Log of one instance. `facts` are kept as fields beside the message; a flood is held back and counted. */
export interface PluginLogger {
  /** What only whoever wrote the plugin wants to know. Never fails. */
  debug(message: string, facts?: Readonly<Record<string, Json>>): void;
  /** What an operator may want to know. Never fails. */
  info(message: string, facts?: Readonly<Record<string, Json>>): void;
  /** What an operator should look at. Never fails. */
  warn(message: string, facts?: Readonly<Record<string, Json>>): void;
  /** What an operator must look at. Never fails. */
  error(message: string, facts?: Readonly<Record<string, Json>>): void;
}

/** Small durable memory of one instance. Keys up to 200 characters, values up to 64 KiB of JSON. */
export interface PluginStore {
  /**
   * @returns undefined for what was never set, was deleted or forgotten
   * @throws Error while the database cannot be reached: let it pass, it counts as transient
   */
  get(key: string): Promise<Json | undefined>;
  /**
   * @param options.ttl seconds after which it may be forgotten; without it, kept until deleted
   * @throws PermanentPluginError for what is too long; Error while the database cannot be reached, which counts as transient
   */
  set(key: string, value: Json, options?: { readonly ttl?: number }): Promise<void>;
  /**
   * Nothing happens when there is none.
   * @throws Error while the database cannot be reached: let it pass, it counts as transient
   */
  delete(key: string): Promise<void>;
}

/** Bytes of one tenant, kept by their content. */
export interface PluginBlobs {
  /**
   * Keeps bytes; the same bytes twice are kept once.
   * @throws Error while they cannot be written, which counts as transient
   */
  put(bytes: Uint8Array): Promise<BlobRef>;
  /**
   * @returns the bytes, all of them in memory
   * @throws Error for a reference under which this tenant keeps nothing
   */
  get(ref: BlobRef): Promise<Uint8Array>;
}

/** One HTTP request. */
export interface PluginHttpRequest {
  /** As HTTP spells it. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, `http:` or `https:`. */
  readonly url: string;
  /** Sent as they are; names in any case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as UTF-8. */
  readonly body?: string | Uint8Array;
  /** Milliseconds; never longer than what is left of the operation's own deadline. */
  readonly timeout?: number;
}

/** What the other side answered; any status is an answer. */
export interface PluginHttpResponse {
  /** HTTP status, e.g. 204; redirects are not followed. */
  readonly status: number;
  /** Names in lower case; several of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole, at most 32 MiB of bytes. */
  readonly body: Uint8Array;
}

/**
 * HTTP for plugins with the scope `network.connect`; inside the network only to hosts the settings name.
 * @throws TransientPluginError when the other side cannot be reached, PermanentPluginError for an address that is out of reach or an
 * answer that is too long
 */
export type PluginHttp = (request: PluginHttpRequest) => Promise<PluginHttpResponse>;

/** Counters and gauges of one instance. */
export interface PluginMetrics {
  /**
   * Adds to a counter of this instance.
   * @param name `snake_case`, without unit prefix
   * @param by how many, 1 when left out. Never fails
   */
  count(name: string, by?: number): void;
  /**
   * Sets a gauge of this instance.
   * @param value in the unit the name ends in, e.g. seconds for `queue_age_seconds`. Never fails
   */
  gauge(name: string, value: number): void;
}

/** Everything a plugin may touch. Belongs to one instance; nothing of another tenant or instance can be reached from here. */
export interface PluginContext<Settings = unknown> {
  /** Id of the tenant, e.g. `comune-esempio`. */
  readonly tenant: string;
  /** Name of the instance in the tenant's file. */
  readonly instance: string;
  /** Parsed by the plugin's own schema and frozen. */
  readonly settings: Readonly<Settings>;
  /**
   * Plain value of a setting declared with `secretRef()`. Ask each time: it may have been changed.
   * @param field dotted path of that setting
   * @throws ConfigPluginError when the reference leads to nothing, PermanentPluginError without the scope `secrets`
   */
  secret(field: string): Promise<string>;
  /** Goes to the log of the server with tenant and instance; secrets are blotted out. */
  readonly log: PluginLogger;
  /** Needs the scope `network.connect`. */
  readonly http: PluginHttp;
  /** Needs the scope `store`. */
  readonly store: PluginStore;
  /** Needs the scope `blobs`. */
  readonly blobs: PluginBlobs;
  /** The only source of time: tests move it. */
  readonly clock: { now(): Date };
  /** Aborted when the deadline passes or the instance stops; every wait must honour it. */
  readonly signal: AbortSignal;
  /** Figures shown beside those of the host. */
  readonly metrics: PluginMetrics;
}
