import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  it: settingWords({ name: { it: 'Italiano', en: 'Italian' } }),
  en: settingWords({ name: { it: 'Inglese', en: 'English' } }),
  greeting: settingWords({ name: { it: 'Saluto', en: 'Greeting' } }),
  waiting: settingWords({
    name: { it: 'Durante l’attesa', en: 'While waiting' },
    help: { it: 'Detto a chi aspetta un operatore', en: 'Said to whoever waits for an operator' },
  }),
  closed: settingWords({
    name: { it: 'Fuori orario', en: 'Outside hours' },
    help: {
      it: 'Detto a chi chiede un operatore quando il servizio è chiuso',
      en: 'Said to whoever asks for an operator while the service is closed',
    },
  }),
  bot: settingWords({
    name: { it: 'Assistente automatico', en: 'Bot' },
    help: {
      it: 'Risponde per primo, con le domande frequenti pubblicate',
      en: 'Answers first, from the published frequent questions',
    },
  }),
  botEnabled: settingWords({ name: { it: 'Attivo', en: 'Enabled' } }),
  botName: settingWords({ name: { it: 'Nome', en: 'Name' } }),
  found: settingWords({
    name: { it: 'Quando trova', en: 'When it finds something' },
    help: { it: 'Detto prima della risposta più vicina', en: 'Said before the answer that fits best' },
  }),
  notFound: settingWords({ name: { it: 'Quando non trova', en: 'When it finds nothing' } }),
  others: settingWords({
    name: { it: 'Altre domande', en: 'Other questions' },
    help: {
      it: 'Quante altre domande nomina oltre alla più vicina',
      en: 'How many others it names beside the one that fits best',
    },
  }),
  textMaxLength: settingWords({
    name: { it: 'Caratteri di un messaggio al massimo', en: 'Characters of a message at most' },
  }),
  idleMinutes: settingWords({
    name: { it: 'Minuti di silenzio', en: 'Minutes of silence' },
    help: {
      it: 'Dopo tanti minuti senza una parola la conversazione è finita',
      en: 'After so many minutes without a word the conversation is over',
    },
  }),
  attachments: settingWords({ name: { it: 'Allegati', en: 'Attachments' } }),
  attachmentsMax: settingWords({
    name: { it: 'Quanti al massimo', en: 'How many at most' },
    help: { it: 'In una conversazione; 0: nessuno', en: 'In one conversation; 0: none' },
  }),
  attachmentsMaxBytes: settingWords({
    name: { it: 'Dimensione massima di un file', en: 'Largest file' },
    help: { it: 'Byte di un file', en: 'Bytes of one file' },
  }),
  attachmentsMediaTypes: settingWords({ name: { it: 'Tipi di file', en: 'Types of file' } }),
  privacy: settingWords({ name: { it: 'Privacy', en: 'Privacy' } }),
  privacyLabel: settingWords({ name: { it: 'Testo', en: 'Text' } }),
  privacyLink: settingWords({ name: { it: 'Collegamento', en: 'Link' } }),
};

/** What is said where the tenant says nothing else. */
export const texts = {
  greeting: {
    it: 'Buongiorno. Scriva qui la sua domanda.',
    en: 'Good day. Write your question here.',
  },
  waiting: {
    it: 'La sua conversazione è in coda: un operatore la prenderà appena possibile. Intanto può continuare a scrivere.',
    en: 'Your conversation is in the queue: an operator will take it as soon as possible. You may go on writing meanwhile.',
  },
  closed: {
    it: 'In questo momento gli operatori non ci sono. Può lasciare la domanda: diventa una richiesta e riceverà risposta per posta elettronica.',
    en: 'There are no operators at the moment. You may leave your question: it becomes a request and is answered by e-mail.',
  },
  botName: { it: 'Assistente automatico', en: 'Automatic assistant' },
  found: {
    it: 'Forse questa è la risposta che cerca:',
    en: 'This may be the answer you are looking for:',
  },
  notFound: {
    it: 'Non ho trovato una risposta tra le domande frequenti. Può dirlo con altre parole o parlare con un operatore.',
    en: 'I found no answer among the frequent questions. You may put it in other words, or talk to an operator.',
  },
};

/** Of the conversation as it stands on the ticket. */
export const onTicket = {
  nameless: { it: 'Richiedente', en: 'Requester' },
  operator: { it: 'Operatore', en: 'Operator' },
  file: { it: 'allegato', en: 'attachment' },
  over: { it: 'La conversazione in chat è continuata così.', en: 'The chat went on like this.' },
} as const;
