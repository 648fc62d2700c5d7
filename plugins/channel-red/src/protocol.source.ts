import type { Json, PluginContext, PollResult } from '@sportello/plugin-sdk';
import type { RedSettings } from './red.settings.js';

/** Of a registration that is stored: its list of files, whichever way they came. */
export const REGISTRATION_MEDIA_TYPE = 'application/vnd.sportello.registration+json';

export type RedContext = PluginContext<RedSettings>;

/**
 * Where registrations come from: a folder, or an HTTP interface. Another registry is another implementation, and what is made
 * of a registration stays the same. Numbers and dates come from the protocol system and from nowhere else.
 */
export interface ProtocolSource {
  check(ctx: RedContext): Promise<void>;
  poll(ctx: RedContext, cursor: Json): Promise<PollResult>;
  acknowledge(ctx: RedContext, cursor: Json): Promise<void>;
}
