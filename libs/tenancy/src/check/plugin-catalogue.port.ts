/** What must be known of a plugin to check its settings without running its code: taken from its manifest. */
export interface KnownPlugin {
  /** Extension points it serves, e.g. `channel.inbound.push`. */
  readonly contributes: readonly string[];
  /** JSON Schema of one instance's settings. A property's `x-reference` says what of the tenant its value names. */
  readonly settingsJsonSchema: Readonly<Record<string, unknown>>;
  /** Version of the settings' shape; not recorded with a revision when left out. */
  readonly configVersion?: number;
  /** Where it is known to run; everywhere when left out. */
  readonly isolation?: readonly string[];
}

/** The plugins that may be loaded. */
export interface PluginCatalogue {
  find(id: string): KnownPlugin | undefined;
  /** All ids, to guess what a misspelt one meant. */
  ids?(): readonly string[];
}
