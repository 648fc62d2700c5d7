/** What the pages of the supervision say, in Italian: the catalogue that gives the keys. */
export const italian = {
  'supervisor.title': 'Supervisione',
} as const;
