export * from './duties-between.js';
export * from './duty.change.js';
export * from './duty.plan.js';
export * from './on-duty.js';
export * from './pattern.clash.js';
export * from './pattern.slots.js';
export * from './roster.pattern.js';
