import { RESOLUTION_REASONS, type ResolutionReason } from '@sportello/ticketing';
import { ChoiceField, CodeField, NumberField, TextField, TextsField } from '../http/field.decorators.js';

export const BULK_ACTIONS = [
  'take-charge',
  'assign',
  'unassign',
  'route',
  'classify',
  'set-severity',
  'add-note',
  'resolve',
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Tickets acted upon at once: more than fit a screen nobody has looked at. */
export const MOST_AT_ONCE = 50;

export class BulkRequest {
  @TextsField({
    description: 'Numeri delle richieste',
    most: MOST_AT_ONCE,
    max: 40,
    pattern: /^[A-Z][A-Z0-9]{1,11}-\d{4}-\d{7,}$/,
  })
  numbers!: string[];

  @ChoiceField({ description: 'Che cosa fare di ciascuna', of: BULK_ACTIONS })
  do!: BulkAction;

  @TextField({ description: 'Tecnico, per `assign`', min: 1, max: 120, optional: true })
  technician?: string;

  @CodeField({ description: 'Gruppo, per `route`', optional: true })
  team?: string;

  @TextField({
    description: 'Perché: serve per `unassign`, `route` e `set-severity`, e si può dire per `assign` e `classify`',
    min: 1,
    max: 2_000,
    optional: true,
  })
  reason?: string;

  @CodeField({ description: 'Tipo di richiesta, per `classify`', optional: true })
  kind?: string;

  @CodeField({ description: 'Area, per `classify`', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento, per `classify`', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento, per `classify`', optional: true })
  subtopic?: string;

  @NumberField({ description: 'Gravità, per `set-severity`', min: 1, max: 3, optional: true })
  severity?: number;

  @TextField({ description: 'Testo, per `add-note` e `resolve`', min: 1, max: 20_000, optional: true })
  text?: string;

  @ChoiceField({ description: 'Esito, per `resolve`', of: RESOLUTION_REASONS, optional: true })
  resolution?: ResolutionReason;
}
