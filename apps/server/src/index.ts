export { startSportello, type RunningSportello, type StartOptions } from './runtime/sportello.js';
export { serverSettings, type ServerSettings } from './server.settings.js';
