import type { Json, PluginContext, PollResult, StoredInbound } from '@sportello/plugin-sdk';
import type { RegistrationFile } from './registration.files.js';
import type { RedSettings } from './red.settings.js';

/**
 * Where registrations come from. A folder today; a registry that answers by REST or SOAP is another implementation, and what
 * is made of a registration stays the same. Numbers and dates come from the protocol system and from nowhere else.
 */
export interface ProtocolSource {
  check(ctx: PluginContext<RedSettings>): Promise<void>;
  poll(ctx: PluginContext<RedSettings>, cursor: Json): Promise<PollResult>;
  acknowledge(ctx: PluginContext<RedSettings>, cursor: Json): Promise<void>;
  /** Segnatura, documents and origin of a registration that is stored. @throws PoisonMessageError */
  files(ctx: PluginContext<RedSettings>, message: StoredInbound): Promise<readonly RegistrationFile[]>;
}
