import { LiveCallers } from './live.callers.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live.streams.js';
import { PresenceController } from './presence.controller.js';

/** The routes of what changes while people look at it, and what is behind them. */
export const LIVE_CONTROLLERS = [LiveController, PresenceController];
export const LIVE_PROVIDERS = [LiveCallers, LiveStreams];
