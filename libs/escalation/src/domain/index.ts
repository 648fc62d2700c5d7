export * from './task.errors.js';
export * from './task.events.js';
export * from './task.js';
export * from './task.lifecycle.js';
