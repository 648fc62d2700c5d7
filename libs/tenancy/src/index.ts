export { DESK_CHANNEL } from './document/desk.channel.js';
export { pluginInstancesOf, type ConfiguredInstance, type InstanceUse } from './document/plugin.instances.js';
export { campaignStateAt, datedCampaigns, type CampaignState, type DatedCampaign } from './document/campaign.period.js';
export { CHANNEL_KINDS } from './document/plugins.schema.js';
export { filledAnswer } from './document/out-of-scope.schema.js';
export { LEVELS, PARTIES } from './document/people.schema.js';
export type * from './document/tenant.configuration.js';
export { tenantJsonSchema } from './document/tenant.json-schema.js';
export { tenantSchema } from './document/tenant.schema.js';
export { REFERABLE, type Referable, type TicketVocabulary } from './check/names.index.js';
export type { KnownPlugin, PluginCatalogue } from './check/plugin-catalogue.port.js';
export { checkTenantDocument, checkTenantSource, type CheckOptions } from './check/tenant.check.js';
export { instanceProblems, type InstanceProblem } from './check/instance.check.js';
export { formatPath, type TenantProblem } from './check/tenant.problem.js';
export type { AppliedRevision, RevisionOrigin, RevisionSummary } from './revisions/revision.js';
export { TenantInvalidError, tenantNotFound } from './revisions/tenancy.errors.js';
export { announceChange, TenantChanges, type ChangeListener } from './revisions/tenant.changes.js';
export { TenantDirectory } from './revisions/tenant.directory.js';
export { applyFolder, tenantFiles, type FolderOutcome } from './revisions/tenant.folder.js';
export {
  changeSettings,
  instanceOf,
  switchInstance,
  type InstanceSettings,
  type InstanceSwitch,
} from './revisions/instance.edit.js';
export {
  announceSuspension,
  changeSuspension,
  withdrawSuspension,
  type AnnouncedSuspension,
  type ChangedSuspension,
  type NamedSuspension,
} from './revisions/suspension.edit.js';
export { RevisionHistory, type RevisionInForce, type RevisionPage } from './revisions/revision.history.js';
export {
  replaceSection,
  restoreRevision,
  withSections,
  type Restoration,
  type SectionValue,
} from './revisions/section.edit.js';
export { EDITABLE_SECTIONS, type SectionName } from './revisions/section.names.js';
export {
  changedSections,
  configurationDiff,
  type ConfigurationChange,
  type ConfigurationDiff,
} from './diff/configuration.diff.js';
export {
  TenantRevisions,
  type ApplyFileOptions,
  type ApplyOptions,
  type EditOptions,
} from './revisions/tenant.revisions.js';
export { coverOf, type Cover, type Roster } from './people/cover.js';
export {
  filledIn,
  NOTICE_PLACEHOLDERS,
  templateProblems,
  type NoticePart,
  type NoticePlaceholder,
} from './document/notice.template.js';
export { NOTICE_OCCASIONS, type NoticeOccasion } from './document/notices.schema.js';
