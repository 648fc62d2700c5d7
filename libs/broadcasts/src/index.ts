export * from './domain/index.js';
export * from './application/broadcast.command.js';
export { BROADCAST_JOBS, type ImprovePayload, type OfficePayload } from './application/broadcast.jobs.js';
export { BroadcastRules, type BroadcastRulesOfTenant } from './application/broadcast.ports.js';
export {
  BroadcastDeliveries,
  type BroadcastStanding,
  type NotReached,
  type ToldBy,
} from './infrastructure/broadcast.deliveries.js';
export {
  BroadcastsReader,
  type BroadcastSummary,
  type BroadcastWhole,
  type OfficeProgress,
} from './infrastructure/broadcasts.reader.js';
export { BroadcastsModule, type BroadcastsModuleOptions } from './broadcasts.module.js';
