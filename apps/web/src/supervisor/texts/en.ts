import type { italian } from './it.js';

/** What the pages of the supervision say, in English. */
export const english: Readonly<Record<keyof typeof italian, string>> = {
  'supervisor.title': 'Supervision',
};
