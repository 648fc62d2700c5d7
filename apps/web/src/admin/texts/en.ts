import type { italian } from './it.js';

/** What the pages of the administration say, in English. */
export const english: Readonly<Record<keyof typeof italian, string>> = {
  'admin.title': 'Administration',
};
