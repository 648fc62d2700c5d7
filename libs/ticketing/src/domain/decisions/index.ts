export * from './classification.decisions.js';
export * from './closure.decisions.js';
export * from './escalation.decisions.js';
export * from './reminder.decisions.js';
