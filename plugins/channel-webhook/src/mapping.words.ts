import { settingWords } from '@sportello/plugin-sdk';

/** What forms call the parts of a mapping, and say of them. */
export const mappingWords = {
  mapping: settingWords({
    name: { it: 'Corrispondenza dei campi', en: 'Mapping of fields' },
    help: {
      it: 'Quali punti del JSON di chi invia diventano che cosa; senza, chi invia usa il formato del canale',
      en: 'Which places of the sender’s JSON become what; without it, the sender uses the channel’s own format',
    },
  }),
  subject: settingWords({
    name: { it: 'Oggetto', en: 'Subject' },
    help: {
      it: 'Parole e punti fra graffe: «Caso {case.id}: {case.title|case.summary}» prende il primo dei due che c’è',
      en: 'Words and places in braces: “Case {case.id}: {case.title|case.summary}” takes the first of the two that is there',
    },
  }),
  text: settingWords({ name: { it: 'Testo', en: 'Text' } }),
  requester: settingWords({ name: { it: 'Richiedente', en: 'Requester' } }),
  name: settingWords({ name: { it: 'Nome', en: 'Name' } }),
  email: settingWords({ name: { it: 'Posta elettronica', en: 'E-mail' } }),
  phone: settingWords({ name: { it: 'Telefono', en: 'Telephone' } }),
  organisation: settingWords({ name: { it: 'Ente o impresa', en: 'Body or firm' } }),
  userType: settingWords({ name: { it: 'Tipo di utente', en: 'Type of user' } }),
  kind: settingWords({
    name: { it: 'Tipo di richiesta', en: 'Kind of request' },
    help: {
      it: 'Un codice dell’ente, scritto qui o preso da un punto',
      en: 'A code of the tenant, written here or taken from a place',
    },
  }),
  area: settingWords({ name: { it: 'Area', en: 'Area' } }),
  topic: settingWords({ name: { it: 'Argomento', en: 'Topic' } }),
  subtopic: settingWords({ name: { it: 'Sotto-argomento', en: 'Subtopic' } }),
  severity: settingWords({ name: { it: 'Gravità', en: 'Severity' }, help: { it: '1, 2 o 3', en: '1, 2 or 3' } }),
  level: settingWords({
    name: { it: 'Livello', en: 'Level' },
    help: {
      it: 'L1, L2 o L3: le regole di instradamento possono mandarlo al gruppo di quel livello',
      en: 'L1, L2 or L3: routing rules can send it to the team of that level',
    },
  }),
  language: settingWords({ name: { it: 'Lingua', en: 'Language' }, help: { it: 'it o en', en: 'it or en' } }),
  sentAt: settingWords({ name: { it: 'Scritta il', en: 'Written at' } }),
  fields: settingWords({
    name: { it: 'Altri campi', en: 'Other fields' },
    help: {
      it: 'Nome del campo e da dove viene, per esempio {"conversation": "{conversation.id}"}',
      en: 'Name of the field and where it comes from, e.g. {"conversation": "{conversation.id}"}',
    },
  }),
  values: settingWords({
    name: { it: 'Valori tradotti', en: 'Values translated' },
    help: {
      it: 'Il codice di chi invia e il nostro, per esempio [{"of": "severity", "from": "urgent", "to": "1"}]',
      en: 'The sender’s code and ours, e.g. [{"of": "severity", "from": "urgent", "to": "1"}]',
    },
  }),
  valuesOf: settingWords({ name: { it: 'Di che cosa', en: 'Of what' } }),
  valuesFrom: settingWords({ name: { it: 'Valore di chi invia', en: 'The sender’s value' } }),
  valuesTo: settingWords({ name: { it: 'Valore nostro', en: 'Our value' } }),
  files: settingWords({
    name: { it: 'Allegati di chi invia', en: 'The sender’s attachments' },
    help: {
      it: 'Una lista, e dentro ogni voce nome, tipo e contenuto in base64',
      en: 'A list, and in each entry name, type and content as base64',
    },
  }),
  filesList: settingWords({ name: { it: 'Lista', en: 'List' } }),
  filesName: settingWords({ name: { it: 'Nome del file', en: 'File name' } }),
  filesMediaType: settingWords({ name: { it: 'Tipo del file', en: 'Type of file' } }),
  filesContent: settingWords({ name: { it: 'Contenuto', en: 'Content' } }),
};
