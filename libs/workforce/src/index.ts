export * from './duties/duty-changes.reader.js';
