export * from './awareness.decisions.js';
export * from './due.reports.js';
export * from './incident.decisions.js';
export * from './legal.clock.js';
export * from './report.decisions.js';
export * from './security.case.js';
export * from './security.errors.js';
export * from './security.regime.js';
