import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  maxBytes: settingWords({
    name: { it: 'Dimensione massima di un fax', en: 'Largest fax' },
    help: { it: 'Byte di un fax', en: 'Bytes of one fax' },
  }),
  maxPages: settingWords({
    name: { it: 'Pagine al massimo', en: 'Pages at most' },
    help: {
      it: 'Pagine di un fax; quello che ne ha di più viene mostrato a una persona',
      en: 'Pages of one fax; one with more is shown to a person',
    },
  }),
  maxPagePixels: settingWords({
    name: { it: 'Pixel di una pagina al massimo', en: 'Pixels of a page at most' },
    help: {
      it: 'Pixel di una pagina: 8 milioni sono un buon fax in A4',
      en: 'Pixels of one page: 8 million is a fine fax of A4',
    },
  }),
  administrations: settingWords({
    name: { it: 'Numeri di pubbliche amministrazioni', en: 'Numbers of administrations' },
    help: {
      it: 'Numeri di pubbliche amministrazioni, che non possono inviare documenti per fax (art. 47 CAD)',
      en: 'Numbers of public administrations, which may not send documents by fax (art. 47 CAD)',
    },
  }),
  administrationsNumber: settingWords({ name: { it: 'Numero di telefono', en: 'Telephone number' } }),
  administrationsName: settingWords({ name: { it: 'Nome', en: 'Name' } }),
};
