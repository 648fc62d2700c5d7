import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  address: settingWords({
    name: { it: 'Indirizzo certificato', en: 'Certified address' },
    help: {
      it: 'L’indirizzo certificato dello sportello, a cui e da cui si scrive',
      en: 'The certified address of the desk, which is written from and to',
    },
  }),
  name: settingWords({
    name: { it: 'Nome del mittente', en: 'Sender’s name' },
    help: {
      it: 'Nome che sta accanto all’indirizzo in ciò che si invia',
      en: 'Name that stands beside the address in what is sent',
    },
  }),
  aliases: settingWords({
    name: { it: 'Altri indirizzi', en: 'Other addresses' },
    help: {
      it: 'Altri indirizzi certificati che arrivano in questa casella',
      en: 'Other certified addresses that end in this mailbox',
    },
  }),
  imap: settingWords({ name: { it: 'Lettura (IMAP)', en: 'Reading (IMAP)' } }),
  imapFolder: settingWords({ name: { it: 'Cartella', en: 'Folder' } }),
  imapMarkSeen: settingWords({
    name: { it: 'Segna come letto', en: 'Mark as read' },
    help: { it: 'Segna sul server ciò che è già al sicuro', en: 'Marks on the server what is safely stored' },
  }),
  imapMaxBytes: settingWords({
    name: { it: 'Dimensione massima di un messaggio', en: 'Largest message' },
    help: {
      it: 'Byte; di un messaggio più grande si tengono le sole intestazioni, e lo si mostra a una persona',
      en: 'Bytes; a larger message is kept by its headers alone and shown to a person',
    },
  }),
  smtp: settingWords({ name: { it: 'Invio (SMTP)', en: 'Sending (SMTP)' } }),
  trust: settingWords({
    name: { it: 'Certificati di fiducia', en: 'Trusted certificates' },
    help: {
      it: 'Certificati i cui titolari possono certificare i gestori: senza uno di essi nulla vale come certificato',
      en: 'Certificates whose holders may certify providers: nothing counts as certified without one of them',
    },
  }),
  maxAttachmentBytes: settingWords({
    name: { it: 'Dimensione massima degli allegati', en: 'Largest attachments' },
    help: {
      it: 'Byte di tutti i file di un messaggio; i gestori ne accettano 30 MB in tutto',
      en: 'Bytes of all files of one message; providers take 30 MB in all',
    },
  }),
};
