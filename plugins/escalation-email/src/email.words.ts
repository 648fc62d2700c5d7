import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  imapFolder: settingWords({
    name: { it: 'Cartella', en: 'Folder' },
    help: {
      it: 'Cartella in cui arrivano le risposte; nient’altro la legge',
      en: 'Folder the answers arrive in; nothing else reads it',
    },
  }),
  from: settingWords({
    name: { it: 'Mittente', en: 'Sender' },
    help: {
      it: 'Da chi vengono i compiti; le risposte vanno a questo indirizzo, la cui casella è quella di lettura',
      en: 'Who the tasks come from; answers go to this address, whose mailbox is the one that is read',
    },
  }),
  fromName: settingWords({ name: { it: 'Nome', en: 'Name' } }),
  fromAddress: settingWords({ name: { it: 'Indirizzo', en: 'Address' } }),
  to: settingWords({
    name: { it: 'Destinatari', en: 'Recipients' },
    help: { it: 'Dove vanno i compiti', en: 'Where tasks go' },
  }),
  accepts: settingWords({
    name: { it: 'Altri indirizzi del fornitore', en: 'Further addresses of the supplier' },
    help: {
      it: 'Altri indirizzi del fornitore le cui risposte valgono; quelli dei destinatari valgono sempre',
      en: 'Further addresses of the supplier whose answers count; those of the recipients always do',
    },
  }),
  smtp: settingWords({ name: { it: 'Invio (SMTP)', en: 'Sending (SMTP)' } }),
  imap: settingWords({ name: { it: 'Lettura (IMAP)', en: 'Reading (IMAP)' } }),
  tokenKey: settingWords({
    name: { it: 'Chiave dei contrassegni', en: 'Key of the tokens' },
    help: {
      it: 'Con che cosa si fa il contrassegno in ogni oggetto: 32 byte casuali o più',
      en: 'What the token in each subject is made with: 32 random bytes or more',
    },
  }),
  previousTokenKey: settingWords({
    name: { it: 'Chiave precedente', en: 'Previous key' },
    help: {
      it: 'La chiave di prima: ai compiti affidati con essa si può ancora rispondere',
      en: 'The key before: tasks given under it can still be answered',
    },
  }),
  maxAttachmentBytes: settingWords({
    name: { it: 'Dimensione massima degli allegati', en: 'Largest attachments' },
    help: {
      it: 'Byte di tutti i file di un messaggio; i più grandi restano fuori, e il messaggio lo dice',
      en: 'Bytes of all files of one mail; larger ones are left out, and the mail says so',
    },
  }),
};
