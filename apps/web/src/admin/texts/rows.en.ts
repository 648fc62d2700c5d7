import type { rowsItalian } from './rows.it.js';

/** What lists of groups of fields say, in English. */
export const rowsEnglish: Readonly<Record<keyof typeof rowsItalian, string>> = {
  'rows.up': 'Up',
  'rows.down': 'Down',
  'rows.remove': 'Remove',
  'rows.upOne': 'Move up: {name}',
  'rows.downOne': 'Move down: {name}',
  'rows.removeOne': 'Remove: {name}',
  'rows.moved': 'Now in place {place} of {count}.',
  'rows.removed': 'Removed.',
  'codes.none': 'None chosen.',
  'codes.add': 'Add',
  'codes.addTo': 'Add to: {label}',
  'codes.added': 'Added: {name}.',
};
