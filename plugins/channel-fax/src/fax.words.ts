import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  source: settingWords({
    name: { it: 'Da dove arrivano', en: 'Where they come from' },
    help: {
      it: 'Una cartella in cui lo script di HylaFAX mette ogni fax; la coda di ricezione di HylaFAX, in sola lettura; oppure un gateway che li invia con richieste firmate',
      en: 'A folder into which the script of HylaFAX puts each fax; the receive queue of HylaFAX, read only; or a gateway that sends them in signed requests',
    },
    choices: {
      folder: { it: 'Cartella di scambio', en: 'Drop folder' },
      spool: { it: 'Coda di ricezione di HylaFAX', en: 'Receive queue of HylaFAX' },
      upload: { it: 'Invio firmato di un gateway', en: 'Signed upload of a gateway' },
    },
  }),
  folder: settingWords({
    name: { it: 'Cartella', en: 'Folder' },
    help: {
      it: 'La cartella di scambio, oppure recvq di HylaFAX; per un gateway non serve',
      en: 'The drop folder, or recvq of HylaFAX; not needed for a gateway',
    },
  }),
  secrets: settingWords({
    name: { it: 'Segreti di firma', en: 'Signing secrets' },
    help: {
      it: 'Segreti con cui può firmare il gateway; più di uno mentre si cambiano',
      en: 'Secrets the gateway may sign with; more than one while they are being changed',
    },
  }),
  toleranceSeconds: settingWords({
    name: { it: 'Tolleranza, in secondi', en: 'Tolerance, in seconds' },
    help: {
      it: 'Secondi di cui può differire da adesso l’ora della firma',
      en: 'Seconds by which the time an upload was signed at may differ from now',
    },
  }),
  ocr: settingWords({ name: { it: 'Lettura del testo', en: 'Reading of text' } }),
  ocrEnabled: settingWords({
    name: { it: 'Leggere il testo delle pagine', en: 'Read the text of the pages' },
    help: {
      it: 'Con tesseract, se è installato sul server; altrimenti il canale lo dice e i fax arrivano lo stesso',
      en: 'With tesseract, if it is installed on the server; if not, the channel says so and faxes come all the same',
    },
  }),
  ocrLanguages: settingWords({
    name: { it: 'Lingue', en: 'Languages' },
    choices: {
      ita: { it: 'Italiano', en: 'Italian' },
      eng: { it: 'Inglese', en: 'English' },
      deu: { it: 'Tedesco', en: 'German' },
      fra: { it: 'Francese', en: 'French' },
      slv: { it: 'Sloveno', en: 'Slovenian' },
    },
  }),
  ocrMaxPages: settingWords({ name: { it: 'Pagine lette al massimo', en: 'Pages read at most' } }),
  maxBytes: settingWords({
    name: { it: 'Dimensione massima di un fax', en: 'Largest fax' },
    help: { it: 'Byte di un fax', en: 'Bytes of one fax' },
  }),
  maxPages: settingWords({
    name: { it: 'Pagine al massimo', en: 'Pages at most' },
    help: {
      it: 'Pagine di un fax mostrate come immagini; le altre restano nel file come ricevuto',
      en: 'Pages of one fax shown as images; the others stay in the file as it came',
    },
  }),
  maxPagePixels: settingWords({
    name: { it: 'Pixel di una pagina al massimo', en: 'Pixels of a page at most' },
    help: {
      it: 'Pixel di una pagina mostrata come immagine: 8 milioni sono un buon fax in A4',
      en: 'Pixels of one page that is shown as image: 8 million is a fine fax of A4',
    },
  }),
  administrations: settingWords({
    name: { it: 'Pubbliche amministrazioni', en: 'Public administrations' },
    help: {
      it: 'Pubbliche amministrazioni, che tra loro non possono inviare documenti per fax (art. 47 CAD): i loro fax vengono segnalati, mai rifiutati',
      en: 'Public administrations, which may not send documents to each other by fax (CAD art. 47): their faxes are flagged, never refused',
    },
  }),
  administrationsNumber: settingWords({
    name: { it: 'Numero di telefono', en: 'Telephone number' },
    help: {
      it: 'Senza numero la si riconosce dal nome che dice il suo fax',
      en: 'Without a number it is known by the name its fax machine says',
    },
  }),
  administrationsName: settingWords({ name: { it: 'Nome', en: 'Name' } }),
};
