export * from './inbound.processor.js';
export * from './inbox.row.js';
export * from './inbox.store.js';
export * from './intake.decision.js';
export * from './outbound.store.js';
export * from './reply-tokens.js';
export * from './thread.decision.js';
export * from './thread.lookup.js';
