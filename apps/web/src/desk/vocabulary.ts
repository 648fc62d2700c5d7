export * from '../staff/vocabulary.js';
