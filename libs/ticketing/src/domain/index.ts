export * from './closure-reason.js';
export * from './event-chain.js';
export * from './ticket.events.js';
export * from './ticket.js';
export * from './ticket.lifecycle.js';
export * from './ticket.vocabulary.js';
export * from './decisions/index.js';
export { NO_PROGRESS, type TicketProgress } from './ticket.progress.js';
export { apply, fold, type TicketState } from './ticket.state.js';
