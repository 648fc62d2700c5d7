export * from './problem.decisions.js';
export * from './problem.errors.js';
export * from './problem.state.js';
export * from './signs.js';
