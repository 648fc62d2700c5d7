/** What lists of groups of fields say, in Italian. */
export const rowsItalian = {
  'rows.up': 'Su',
  'rows.down': 'Giù',
  'rows.remove': 'Togli',
  'rows.upOne': 'Sposta su: {name}',
  'rows.downOne': 'Sposta giù: {name}',
  'rows.removeOne': 'Togli: {name}',
  'rows.moved': 'Ora al posto {place} di {count}.',
  'rows.removed': 'Tolto.',
  'codes.none': 'Nessuno scelto.',
  'codes.add': 'Aggiungi',
  'codes.addTo': 'Aggiungi a: {label}',
  'codes.added': 'Aggiunto: {name}.',
} as const;
