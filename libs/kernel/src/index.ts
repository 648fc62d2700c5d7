export * from './actor.js';
export * from './canonical-json.js';
export * from './clock.js';
export * from './domain-error.js';
export * from './ids.js';
export * from './result.js';
export * from './storable.js';
export * from './tenant-context.js';
