import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  passwordType: settingWords({ name: { it: 'Modo', en: 'Way' } }),
  oauth2Type: settingWords({ name: { it: 'Modo', en: 'Way' } }),
  clientId: settingWords({ name: { it: 'Identificativo del client', en: 'Client id' } }),
  clientSecret: settingWords({ name: { it: 'Segreto del client', en: 'Client secret' } }),
  refreshToken: settingWords({ name: { it: 'Token di rinnovo', en: 'Refresh token' } }),
  tokenUrl: settingWords({
    name: { it: 'Indirizzo dei token', en: 'Token address' },
    help: { it: 'Dove il server di autorizzazione dà i token', en: 'Token endpoint of the authorization server' },
  }),
  scope: settingWords({ name: { it: 'Ambito', en: 'Scope' } }),
  auth: settingWords({
    name: { it: 'Accesso', en: 'Login' },
    help: { it: 'Come ci si fa riconoscere', en: 'How to log in' },
  }),
  folders: settingWords({
    name: { it: 'Cartelle', en: 'Folders' },
    help: {
      it: 'Cartelle che vengono lette; la prima è sorvegliata, così che la posta nuova si vede subito',
      en: 'Folders that are read; the first is watched, so that new mail in it is seen at once',
    },
  }),
  afterwards: settingWords({
    name: { it: 'Dopo la lettura', en: 'Afterwards' },
    help: {
      it: 'Che cosa si fa sul server di un messaggio già al sicuro',
      en: 'What is done on the server with a message that is safely stored',
    },
  }),
  afterwardsMarkSeen: settingWords({ name: { it: 'Segna come letto', en: 'Mark as read' } }),
  afterwardsMoveTo: settingWords({ name: { it: 'Sposta nella cartella', en: 'Move to folder' } }),
  addresses: settingWords({
    name: { it: 'Indirizzi propri', en: 'Own addresses' },
    help: {
      it: 'Indirizzi da cui scrive questa installazione: la sua posta che torna indietro non è una richiesta',
      en: 'Addresses this installation writes from: its own mail coming back is no request',
    },
  }),
  maxBytes: settingWords({
    name: { it: 'Dimensione massima di un messaggio', en: 'Largest message' },
    help: {
      it: 'Byte; di un messaggio più grande si tengono le sole intestazioni, e lo si mostra a una persona',
      en: 'Bytes; a larger message is kept by its headers alone and shown to a person',
    },
  }),
};
