import { settingWords } from '@sportello/plugin-sdk';

const ASKED = {
  required: { it: 'Obbligatorio', en: 'Required' },
  optional: { it: 'Facoltativo', en: 'Optional' },
  hidden: { it: 'Non chiesto', en: 'Not asked' },
};

/** What forms call these settings, and say of them. */
export const words = {
  it: settingWords({ name: { it: 'Italiano', en: 'Italian' } }),
  en: settingWords({ name: { it: 'Inglese', en: 'English' } }),
  userType: settingWords({ name: { it: 'Tipi di utente', en: 'Types of user' } }),
  area: settingWords({ name: { it: 'Aree', en: 'Areas' } }),
  topic: settingWords({ name: { it: 'Argomenti', en: 'Topics' } }),
  name: settingWords({ name: { it: 'Nome', en: 'Name' } }),
  type: settingWords({ name: { it: 'Tipo', en: 'Type' } }),
  label: settingWords({ name: { it: 'Etichetta', en: 'Label' } }),
  help: settingWords({ name: { it: 'Aiuto', en: 'Help' } }),
  required: settingWords({ name: { it: 'Obbligatorio', en: 'Required' } }),
  maxLength: settingWords({ name: { it: 'Caratteri al massimo', en: 'Characters at most' } }),
  options: settingWords({ name: { it: 'Scelte', en: 'Choices' } }),
  optionsValue: settingWords({ name: { it: 'Valore', en: 'Value' } }),
  optionsLabel: settingWords({ name: { it: 'Etichetta', en: 'Label' } }),
  showWhen: settingWords({ name: { it: 'Mostrato quando', en: 'Shown when' } }),
  answers: settingWords({
    name: { it: 'Risposte date', en: 'Answers given' },
    help: {
      it: 'Per campo precedente, le risposte con cui questo si chiede; per una casella: true o false',
      en: 'By earlier field, the answers with which this one is asked; for a box: true or false',
    },
  }),
  callBack: settingWords({
    name: { it: 'Richiamata', en: 'Call-back' },
    help: {
      it: 'Chi invia il modulo viene richiamato entro il termine dell’ente; il telefono è allora obbligatorio',
      en: 'Whoever sends the form is called back within the term of the administration; the telephone is then required',
    },
  }),
  title: settingWords({ name: { it: 'Titolo', en: 'Title' } }),
  intro: settingWords({ name: { it: 'Introduzione', en: 'Introduction' } }),
  userTypes: settingWords({
    name: { it: 'Tipi di utente', en: 'Types of user' },
    help: {
      it: 'Tipi di utente che qui possono indicarsi da soli; nessuno: non si chiede',
      en: 'Types of user who may choose themselves here; empty: not asked',
    },
  }),
  fields: settingWords({ name: { it: 'Campi', en: 'Fields' } }),
  phone: settingWords({ name: { it: 'Telefono', en: 'Telephone' }, choices: ASKED }),
  organisation: settingWords({ name: { it: 'Ente di appartenenza', en: 'Organisation' }, choices: ASKED }),
  classification: settingWords({
    name: { it: 'Classificazione', en: 'Classification' },
    help: { it: 'Se si chiedono area, argomento e sottoargomento', en: 'Whether area, topic and subtopic are asked' },
    choices: ASKED,
  }),
  textMaxLength: settingWords({ name: { it: 'Caratteri del testo al massimo', en: 'Characters of the text at most' } }),
  attachments: settingWords({ name: { it: 'Allegati', en: 'Attachments' } }),
  attachmentsMax: settingWords({ name: { it: 'Quanti al massimo', en: 'How many at most' } }),
  attachmentsMaxBytes: settingWords({
    name: { it: 'Dimensione massima di un file', en: 'Largest file' },
    help: { it: 'Byte di un file', en: 'Bytes of one file' },
  }),
  attachmentsMediaTypes: settingWords({ name: { it: 'Tipi di file', en: 'Types of file' } }),
  privacy: settingWords({ name: { it: 'Privacy', en: 'Privacy' } }),
  privacyLabel: settingWords({ name: { it: 'Testo', en: 'Text' } }),
  privacyLink: settingWords({ name: { it: 'Collegamento', en: 'Link' } }),
};
