import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  secrets: settingWords({
    name: { it: 'Segreti di firma', en: 'Signing secrets' },
    help: {
      it: 'Segreti con cui può firmare chi invia; più di uno mentre si cambiano',
      en: 'Secrets a sender may sign with; more than one while they are being changed',
    },
  }),
  toleranceSeconds: settingWords({
    name: { it: 'Tolleranza, in secondi', en: 'Tolerance, in seconds' },
    help: {
      it: 'Secondi di cui può differire da adesso l’ora della firma',
      en: 'Seconds by which the time a request was signed at may differ from now',
    },
  }),
  assurance: settingWords({
    name: { it: 'Certezza dell’identità', en: 'Assurance of identity' },
    help: {
      it: 'Quanto è sicuro chi invia, per accordo, delle persone per cui parla',
      en: 'How sure the sender is, by agreement, of the people it speaks for',
    },
    choices: {
      none: { it: 'Nessuna', en: 'None' },
      'email-verified': { it: 'Posta verificata', en: 'Mail verified' },
      'spid-l2': { it: 'SPID di livello 2', en: 'SPID level 2' },
    },
  }),
  textMaxLength: settingWords({ name: { it: 'Caratteri del testo al massimo', en: 'Characters of the text at most' } }),
  attachments: settingWords({ name: { it: 'Allegati', en: 'Attachments' } }),
  attachmentsMax: settingWords({ name: { it: 'Quanti al massimo', en: 'How many at most' } }),
  attachmentsMaxBytes: settingWords({
    name: { it: 'Dimensione massima di un file', en: 'Largest file' },
    help: { it: 'Byte di un file, decodificato', en: 'Bytes of one file, decoded' },
  }),
  attachmentsMediaTypes: settingWords({ name: { it: 'Tipi di file', en: 'Types of file' } }),
};
