/** A code, and what it means in Italian and in English. */
export type Row = readonly [code: string, it: string, en: string];

/** What a registry hands over and cannot be read, or became of what was handed to it. */
export const REGISTRY: readonly Row[] = [
  ['segnatura-missing', 'Manca Segnatura.xml.', 'There is no Segnatura.xml.'],
  ['segnatura-ambiguous', 'Ci sono due Segnatura.xml.', 'There are two Segnatura.xml.'],
  [
    'segnatura-doctype',
    'La segnatura contiene dichiarazioni o entità proprie: rifiutata per sicurezza.',
    'The segnatura has declarations or entities of its own: refused for safety.',
  ],
  [
    'segnatura-encoding',
    'La codifica dei caratteri della segnatura non è ammessa o non è quella dichiarata.',
    'The segnatura’s encoding is not accepted, or not the one it declares.',
  ],
  ['segnatura-malformed', 'La segnatura non è XML ben formato.', 'The segnatura is not well-formed XML.'],
  ['segnatura-too-large', 'La segnatura è troppo grande.', 'The segnatura is too large.'],
  ['segnatura-incomplete', 'Alla segnatura manca un elemento necessario.', 'The segnatura lacks an element it needs.'],
  ['segnatura-invalid', 'Un valore della segnatura non è ammesso.', 'A value of the segnatura is not allowed.'],
  ['segnatura-unknown', 'Segnatura di una generazione sconosciuta.', 'A segnatura of an unknown generation.'],
  [
    'not-a-registration',
    'È un messaggio di protocollo che non registra documenti.',
    'A message of the registry that registers no document.',
  ],
  [
    'other-administration',
    'Registrato da un’amministrazione diversa da quelle attese.',
    'Registered by another administration than those expected.',
  ],
  ['document-missing', 'Manca un documento nominato dalla segnatura.', 'A document the segnatura names is missing.'],
  [
    'document-name',
    'La segnatura nomina un documento con un nome non ammesso.',
    'The segnatura names a document by a name that is not allowed.',
  ],
  [
    'digest-mismatch',
    'Un documento non è quello registrato (002_AnomaliaImpronta).',
    'A document is not what was registered (002_AnomaliaImpronta).',
  ],
  ['too-many-documents', 'La segnatura nomina troppi documenti.', 'The segnatura names too many documents.'],
  ['origin-invalid', 'origin.json non ha la forma prevista.', 'origin.json does not have the expected form.'],
  ['annulment-unknown', 'Annullamento di un vocabolario sconosciuto.', 'An annulment of an unknown vocabulary.'],
  [
    'outcome-invalid',
    'L’esito di una risposta consegnata al protocollo non si capisce.',
    'What became of an answer handed to the registry cannot be understood.',
  ],
  [
    'item-unreadable',
    'Il protocollo elenca qualcosa che non è una registrazione.',
    'The registry lists something that is no registration.',
  ],
];
