import type { MessageKey, Values } from '../i18n/catalogue.js';

/** Something to put right. The text is the catalogue's, or the server's own words. */
export interface FormProblem {
  /** The server's name of the field; empty when it belongs to none. */
  readonly field: string;
  readonly text: { readonly key: MessageKey; readonly values?: Values } | string;
}
