export * from './maintenance.plan.js';
export * from './supplied.system.js';
export * from './system.decisions.js';
export * from './system.errors.js';
