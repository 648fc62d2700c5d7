export * from './task.alarms.js';
export { explainTask, taskStanding } from './task.clock.js';
export * from './task.errors.js';
export * from './task.events.js';
export * from './task.js';
export * from './task.lifecycle.js';
export * from './task.outcome.js';
export * from './task.state.js';
export * from './task.term.js';
