import type { italian } from './it.js';

/** What the pages of the supplier say, in English. */
export const english: Readonly<Record<keyof typeof italian, string>> = {
  'supplier.title': 'My tasks',
};
