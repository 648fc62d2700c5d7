import { NumberField, TextField } from './field.decorators.js';

/** Where a list goes on, as its last page said. */
export const CursorField = (): PropertyDecorator =>
  TextField({
    description: 'Posizione da cui continuare, presa da `_links.next`',
    ...{ max: 512, pattern: /^[A-Za-z0-9_-]+$/, optional: true },
  });

/** How much of a list one page holds. */
export const LimitField = (): PropertyDecorator =>
  NumberField({ description: 'Quanti elementi al massimo', min: 1, max: 100, optional: true });
