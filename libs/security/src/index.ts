export * from './domain/index.js';
export * from './application/security.commands.js';
export { SecurityRules, type SecurityRulesOfTenant } from './application/security-rules.port.js';
export { SECURITY_JOBS, type DeadlinePayload } from './application/security.jobs.js';
export {
  SecurityReader,
  type CaseEventView,
  type CaseView,
  type ReadView,
  type ReportView,
} from './infrastructure/security.reader.js';
export { SecurityModule, type SecurityModuleOptions } from './security.module.js';
