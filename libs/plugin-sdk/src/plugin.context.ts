import type { Json } from './localized.js';

/** Bytes kept by the host, addressed by their content. Crosses every isolation tier instead of the bytes themselves. */
export interface BlobRef {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface PluginLogger {
  debug(message: string, facts?: Readonly<Record<string, Json>>): void;
  info(message: string, facts?: Readonly<Record<string, Json>>): void;
  warn(message: string, facts?: Readonly<Record<string, Json>>): void;
  error(message: string, facts?: Readonly<Record<string, Json>>): void;
}

/** Small durable memory of one instance. Keys up to 200 characters, values up to 64 KiB of JSON. */
export interface PluginStore {
  get(key: string): Promise<Json | undefined>;
  /** @param options.ttl seconds after which it may be forgotten; without it, kept until deleted */
  set(key: string, value: Json, options?: { readonly ttl?: number }): Promise<void>;
  delete(key: string): Promise<void>;
}

export interface PluginBlobs {
  put(bytes: Uint8Array): Promise<BlobRef>;
  get(ref: BlobRef): Promise<Uint8Array>;
}

export interface PluginHttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds; never longer than what is left of the operation's own deadline. */
  readonly timeout?: number;
}

export interface PluginHttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** HTTP to the hosts the manifest's scopes name, nothing else. */
export type PluginHttp = (request: PluginHttpRequest) => Promise<PluginHttpResponse>;

export interface PluginMetrics {
  count(name: string, by?: number): void;
  gauge(name: string, value: number): void;
}

/** Everything a plugin may touch. Belongs to one instance; nothing of another tenant or instance can be reached from here. */
export interface PluginContext<Settings = unknown> {
  readonly tenant: string;
  readonly instance: string;
  /** Parsed by the plugin's own schema and frozen. */
  readonly settings: Readonly<Settings>;
  /** Plain value of a setting declared with `secretRef()`. @param field dotted path of that setting */
  secret(field: string): Promise<string>;
  readonly log: PluginLogger;
  readonly http: PluginHttp;
  readonly store: PluginStore;
  readonly blobs: PluginBlobs;
  readonly clock: { now(): Date };
  /** Aborted when the deadline passes or the instance stops; every wait must honour it. */
  readonly signal: AbortSignal;
  readonly metrics: PluginMetrics;
}
