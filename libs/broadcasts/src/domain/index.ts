export * from './broadcast.errors.js';
export * from './broadcast.js';
export * from './concerned.offices.js';
export * from './office.js';
export * from './report.js';
