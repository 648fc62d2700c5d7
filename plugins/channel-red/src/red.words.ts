import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  maxBytes: settingWords({
    name: { it: 'Dimensione massima di una registrazione', en: 'Largest registration' },
    help: {
      it: 'Byte di una registrazione con tutti i suoi documenti',
      en: 'Bytes of one registration with all its documents',
    },
  }),
  administrations: settingWords({
    name: { it: 'Amministrazioni', en: 'Administrations' },
    help: {
      it: 'Codici IPA delle amministrazioni di cui si prendono le registrazioni; nessuno: tutte',
      en: 'IPA codes of the administrations whose registrations are taken; empty: any',
    },
  }),
};
