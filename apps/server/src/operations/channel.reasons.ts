import type { Localized } from '@sportello/kernel';
import { REASONS } from './channel.reasons.table.js';

/** A reason or a note of a channel: its code, what the channel added, and what it means. */
export interface ReasonInWords {
  readonly code: string;
  readonly detail: string;
  readonly label: Localized;
}

/** Codes of plugins that are not known here are shown as they are, beside the plugin's own words. */
const OTHER: Localized = {
  it: 'Il canale ha segnalato qualcosa: vedere il codice e il dettaglio.',
  en: 'The channel noticed something: see its code and the detail.',
};

const NOTE = /^([a-z][a-z0-9-]{1,99})(?:: ?([\s\S]*))?$/;

export const reasonLabel = (code: string): Localized => REASONS.get(code) ?? OTHER;

/** @param note `code: detail`; anything else is a detail without a code */
export function noteInWords(note: string): ReasonInWords {
  const [, code = 'note', detail = ''] = NOTE.exec(note) ?? [null, 'note', note];
  return { code, detail, label: reasonLabel(code) };
}
