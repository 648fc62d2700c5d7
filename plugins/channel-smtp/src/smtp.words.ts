import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  listen: settingWords({ name: { it: 'In ascolto', en: 'Listening' } }),
  listenHost: settingWords({ name: { it: 'Indirizzo', en: 'Address' } }),
  listenPort: settingWords({
    name: { it: 'Porta', en: 'Port' },
    help: { it: '0: una porta libera qualsiasi', en: '0: any free port' },
  }),
  protocol: settingWords({
    name: { it: 'Protocollo', en: 'Protocol' },
    choices: { smtp: { it: 'SMTP', en: 'SMTP' }, lmtp: { it: 'LMTP', en: 'LMTP' } },
  }),
  addresses: settingWords({
    name: { it: 'Destinatari', en: 'Recipients' },
    help: {
      it: 'Destinatari per cui si prende la posta; gli altri vengono rifiutati',
      en: 'Recipients this door takes mail for; others are refused',
    },
  }),
  maxBytes: settingWords({
    name: { it: 'Dimensione massima di un messaggio', en: 'Largest message' },
    help: {
      it: 'Byte di un messaggio; annunciati a chi invia, che oltre viene rifiutato',
      en: 'Bytes of one message; announced to the sender, who is refused beyond it',
    },
  }),
  maxConnections: settingWords({ name: { it: 'Connessioni al massimo', en: 'Connections at most' } }),
  idleSeconds: settingWords({
    name: { it: 'Secondi di silenzio al massimo', en: 'Seconds of silence at most' },
    help: {
      it: 'Chi non dice nulla per così tanto viene scollegato',
      en: 'A sender that says nothing for so long is cut off',
    },
  }),
  sessionSeconds: settingWords({
    name: { it: 'Durata massima di una connessione, in secondi', en: 'Longest connection, in seconds' },
    help: {
      it: 'Una connessione finisce dopo questo tempo, qualunque cosa dica chi invia; un messaggio non ancora preso viene inviato di nuovo',
      en: 'A connection ends after so long, whatever the sender says; a message not taken by then is sent again',
    },
  }),
};
