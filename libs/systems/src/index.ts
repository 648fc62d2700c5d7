export * from './domain/index.js';
export * from './application/system.commands.js';
export { MAINTENANCE_PLAN_JOB } from './application/maintenance.job.js';
export { SystemRules } from './application/system-rules.port.js';
export { MaintenanceRounds, type MaintenanceRound } from './infrastructure/maintenance.rounds.js';
export * from './infrastructure/systems.reader.js';
export { SystemsModule, type SystemsModuleOptions } from './systems.module.js';
