import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  type: settingWords({ name: { it: 'Modo', en: 'Way' } }),
  from: settingWords({ name: { it: 'Mittente', en: 'Sender' } }),
  fromName: settingWords({ name: { it: 'Nome', en: 'Name' } }),
  fromAddress: settingWords({ name: { it: 'Indirizzo', en: 'Address' } }),
  replyTo: settingWords({
    name: { it: 'Indirizzo per le risposte', en: 'Address for answers' },
    help: {
      it: 'Dove vanno le risposte; se manca, all’indirizzo del mittente. Deve essere un indirizzo letto da un canale dell’ente',
      en: 'Where answers go; the sender address when left out. It must be an address that a channel of the tenant reads',
    },
  }),
  maxAttachmentBytes: settingWords({
    name: { it: 'Dimensione massima degli allegati', en: 'Largest attachments' },
    help: {
      it: 'Byte di tutti i file di un messaggio; i più grandi restano sulla pagina della richiesta, e il messaggio lo dice',
      en: 'Bytes of all files of one mail; larger ones stay on the page of the request, and the mail says so',
    },
  }),
  transport: settingWords({ name: { it: 'Invio', en: 'Sending' } }),
  transportType: settingWords({ name: { it: 'Modo', en: 'Way' } }),
};
