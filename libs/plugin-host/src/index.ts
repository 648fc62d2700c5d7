export { readAllowList, type AllowedPlugin } from './catalogue/allow-list.js';
export { integrityOf } from './catalogue/integrity.js';
export { pluginPackages } from './catalogue/plugin.packages.js';
export { installedPackages, type PackageSource } from './catalogue/package.source.js';
export { PluginCatalogue, type LoadedPlugin } from './catalogue/plugin.catalogue.js';
export { refusalText, type PluginRefusal, type RefusalCode } from './catalogue/plugin.refusal.js';
export { askRestart, PluginInstanceTable, type Lease } from './database/plugin-instance.table.js';
export { WaitingWork, type WaitingJob } from './database/waiting-work.table.js';
export { pluginHttp } from './context/plugin.http.js';
export { LogBook } from './context/log.book.js';
export { MOST_LINES, PluginLogTable, type KeptLine, type LogLevel, type LogLine } from './database/plugin-log.table.js';
export { PluginStoreTable } from './database/plugin-store.table.js';
export { HOST_DEFAULTS, type HostOptions, type HostPorts } from './instances/host.ports.js';
export type { InstanceHealth } from './instances/instance.health.js';
export type { InstanceStatus } from './instances/instance.status.js';
export { TRANSITIONS, type InstanceState } from './instances/instance.state.js';
export type { PushTried } from './instances/push.trial.js';
export { RuleTrial, type TrialPorts } from './instances/rule.trial.js';
export { PluginHost } from './plugin.host.js';
export type { TaskChanged } from './points/escalation.calls.js';
export { HostMetrics, PrometheusHostMetrics } from './ports/host-metrics.js';
export { Intake, type CursorMove } from './ports/intake.js';
export { ReferencedSecrets, SecretSource } from './ports/secret-source.js';
export { SystemTimers, Timers } from './ports/timers.js';
export { WantedInstances, type Isolation, type WantedInstance } from './ports/wanted-instances.js';
export {
  EncryptedSecrets,
  encryptedSecrets,
  secretStore,
  type Rotation,
  type SecretKeys,
  type StoredSecret,
} from './secrets/encrypted-secrets.js';
export { WorkerThreads, type WorkerSettings } from '@sportello/plugin-worker';
export { containPlugins, type PluginOwner } from './supervisor/plugin.owner.js';
