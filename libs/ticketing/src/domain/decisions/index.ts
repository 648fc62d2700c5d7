export * from './call.decisions.js';
export * from './assignment.decisions.js';
export * from './classification.decisions.js';
export * from './closure.decisions.js';
export * from './escalation.decisions.js';
export * from './on-call.decisions.js';
export * from './reminder.decisions.js';
export * from './terms.decisions.js';
