export * from './closure-reason.js';
export * from './event-chain.js';
export * from './ticket.events.js';
export * from './ticket.js';
export * from './ticket.lifecycle.js';
export { apply, fold, type TicketState } from './ticket.state.js';
