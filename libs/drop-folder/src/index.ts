export * from './drop.acknowledge.js';
export * from './drop.bundle.js';
export * from './drop.cursor.js';
export * from './drop.item.js';
export * from './drop.poll.js';
export * from './drop.read.js';
export * from './drop.root.js';
export * from './drop.settings.js';
