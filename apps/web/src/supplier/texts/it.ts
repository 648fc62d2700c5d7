/** What the pages of the supplier say, in Italian: the catalogue that gives the keys. */
export const italian = {
  'supplier.title': 'I miei compiti',
} as const;
