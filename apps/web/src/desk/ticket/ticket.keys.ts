/** Keys of the page of a ticket beside those of the desk's table. */
export const TICKET_KEYS = {
  'request-information': 'd',
  'add-note': 'i',
  'give-task': 'f',
  reopen: 'u',
} as const;
