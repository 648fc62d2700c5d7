import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  folder: settingWords({
    name: { it: 'Cartella', en: 'Folder' },
    help: {
      it: 'Cartella in cui l’altro sistema mette i suoi file; ciò che è stato preso va nella sottocartella done',
      en: 'Folder in which the other system puts its files; what has been taken goes into its subfolder done',
    },
  }),
  settleSeconds: settingWords({
    name: { it: 'Secondi di quiete', en: 'Seconds of quiet' },
    help: {
      it: 'Secondi senza alcun cambiamento dopo i quali un file si considera scritto fino in fondo',
      en: 'Seconds for which nothing may have changed before a file counts as written to its end',
    },
  }),
  incompleteAfterMinutes: settingWords({
    name: { it: 'Minuti di attesa del resto', en: 'Minutes to wait for the rest' },
    help: {
      it: 'Minuti dopo i quali ciò che è ancora incompleto viene mostrato a una persona invece di essere atteso',
      en: 'Minutes after which something still incomplete is shown to a person instead of being waited for',
    },
  }),
};
