export { followEvents, type FeedEvent, type Following } from './follow.events.js';
export { supplierClient, type SupplierAccess, type SupplierClient } from './supplier.client.js';
export type { components, operations, paths } from './generated/task-api.js';
