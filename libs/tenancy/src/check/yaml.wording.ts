/** Italian for the notation errors of the `yaml` package, by its error codes. */
export const YAML_REASONS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'riferimento (*nome) scritto male',
  BAD_INDENT: 'rientro sbagliato: controllare gli spazi a inizio riga',
  BAD_SCALAR_START: 'un testo non può iniziare con questo carattere: metterlo tra virgolette',
  BLOCK_AS_IMPLICIT_KEY: 'una chiave non può stare su più righe: forse manca un rientro o ci sono due punti di troppo',
  MISSING_CHAR: 'manca un carattere (due punti, virgolette o parentesi)',
  MULTILINE_IMPLICIT_KEY: 'una chiave deve stare su una sola riga e avere i due punti',
  MULTIPLE_DOCS: 'il file deve contenere un solo documento YAML',
  NON_STRING_KEY: 'le chiavi devono essere testi semplici',
  RESOURCE_EXHAUSTION: 'troppi livelli annidati',
  TAB_AS_INDENT: 'il rientro si fa con gli spazi, non con le tabulazioni',
  TAG_RESOLVE_FAILED: 'etichette di tipo (!nome) non ammesse',
  UNEXPECTED_TOKEN: 'qui c’è un segno che non ci si aspettava',
};
