export { CHANNEL_KINDS } from './document/plugins.schema.js';
export { LEVELS } from './document/people.schema.js';
export type * from './document/tenant.configuration.js';
export { tenantSchema } from './document/tenant.schema.js';
