/** A text in the two languages every reader may ask for. */
export interface Localized {
  /** Italian. */
  readonly it: string;
  /** English. */
  readonly en: string;
}

/** Languages in which people are served (A6). */
export type Language = 'it' | 'en';

/** Any value JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
