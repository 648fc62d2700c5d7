/** What the pages of the administration say, in Italian: the catalogue that gives the keys. */
export const italian = {
  'admin.title': 'Amministrazione',
} as const;
