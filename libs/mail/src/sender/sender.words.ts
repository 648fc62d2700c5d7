import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const senderWords = {
  sender: settingWords({
    name: { it: 'Chi scrive', en: 'Who writes' },
    help: {
      it: 'Come si giudica se un messaggio è davvero di chi dice di scriverlo (SPF, DKIM, DMARC); senza nulla, non si giudica',
      en: 'How it is judged whether a message is really from whom it says (SPF, DKIM, DMARC); with nothing here, it is not',
    },
  }),
  servers: settingWords({
    name: { it: 'Server di posta propri', en: 'Own mail servers' },
    help: {
      it: 'Nomi con cui i propri server firmano l’intestazione Authentication-Results; quelle di altri non contano',
      en: 'Names under which one’s own servers write the header Authentication-Results; those of others do not count',
    },
  }),
  hops: settingWords({
    name: { it: 'Passaggi', en: 'Hops' },
    help: {
      it: 'Nomi dopo «by» nelle righe Received dei propri server, dalla casella verso l’esterno; vuoto: il primo dei server propri',
      en: 'Names after “by” in the Received lines of one’s own servers, from the mailbox outwards; empty: the first own server',
    },
  }),
  placed: settingWords({
    name: { it: 'Dove stanno gli esiti', en: 'Where the results stand' },
    help: {
      it: 'Sotto la riga Received soltanto se il server toglie gli esiti falsi che porta chi scrive (RFC 8601, 5)',
      en: 'Below the Received line only if the server removes forged results that a sender brings (RFC 8601, 5)',
    },
    choices: {
      'above-received': { it: 'Sopra la riga Received', en: 'Above the Received line' },
      'below-received': { it: 'Sotto la riga Received', en: 'Below the Received line' },
    },
  }),
  signatures: settingWords({
    name: { it: 'Verifica le firme DKIM', en: 'Verify DKIM signatures' },
    help: {
      it: 'Chiede le chiavi al DNS; se il DNS non risponde, il messaggio entra lo stesso, non giudicato',
      en: 'Asks the DNS for keys; when it does not answer, the message is taken in all the same, not judged',
    },
  }),
  resolvers: settingWords({
    name: { it: 'Server DNS', en: 'DNS servers' },
    help: { it: 'Indirizzi IP; vuoto: quelli della macchina', en: 'IP addresses; empty: those of the machine' },
  }),
};
