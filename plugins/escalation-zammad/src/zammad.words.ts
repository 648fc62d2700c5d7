import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  url: settingWords({
    name: { it: 'Indirizzo', en: 'Address' },
    help: {
      it: 'Dove si trova, per esempio https://helpdesk.fornitore.example; https se non è dentro la rete',
      en: 'Where it is, e.g. https://helpdesk.fornitore.example; https unless it is inside the network',
    },
  }),
  token: settingWords({
    name: { it: 'Token di accesso', en: 'Access token' },
    help: {
      it: 'Di un utente con ticket.agent e diritti sul gruppo; non serve ad altro',
      en: 'Access token of a user with ticket.agent and rights on the group; used for nothing else',
    },
  }),
  group: settingWords({
    name: { it: 'Gruppo', en: 'Group' },
    help: { it: 'Gruppo in cui si aprono le richieste', en: 'Group the tickets are opened in' },
  }),
  customer: settingWords({
    name: { it: 'Cliente', en: 'Customer' },
    help: {
      it: 'Per chi si aprono le richieste; creato quando là non è conosciuto',
      en: 'Whom the tickets are opened for; made when it is not known there',
    },
  }),
  states: settingWords({
    name: { it: 'Stati letti', en: 'States read' },
    help: {
      it: 'Che cosa dice il fornitore con ciascuno dei suoi stati',
      en: 'What the supplier says by each state of its own',
    },
  }),
  statesAccepted: settingWords({ name: { it: 'Accettato', en: 'Accepted' } }),
  statesQuestion: settingWords({ name: { it: 'Domanda', en: 'Question' } }),
  statesRefused: settingWords({ name: { it: 'Rifiutato', en: 'Refused' } }),
  statesDone: settingWords({ name: { it: 'Concluso', en: 'Done' } }),
  sets: settingWords({
    name: { it: 'Stati scritti', en: 'States written' },
    help: {
      it: 'Stato in cui si mette la richiesta secondo ciò che dice lo sportello',
      en: 'State a ticket is put into by what the desk says',
    },
  }),
  setsAnswer: settingWords({ name: { it: 'Risposta', en: 'Answer' } }),
  setsReturned: settingWords({ name: { it: 'Restituito', en: 'Returned' } }),
  setsCancelled: settingWords({ name: { it: 'Annullato', en: 'Cancelled' } }),
  setsVerified: settingWords({ name: { it: 'Verificato', en: 'Verified' } }),
  outcomes: settingWords({
    name: { it: 'Esito del lavoro', en: 'Outcome of the work' },
    help: {
      it: 'Dove i suoi operatori dicono che cosa è venuto del lavoro; se manca, non si legge nulla',
      en: 'Where its agents say what came of the work; left out: nothing is read',
    },
  }),
  outcomesAttribute: settingWords({
    name: { it: 'Attributo', en: 'Attribute' },
    help: {
      it: 'Nome dell’attributo delle sue richieste, come nel suo gestore degli oggetti',
      en: 'Name of the attribute of its tickets, as its object manager has it',
    },
  }),
  outcomesValues: settingWords({
    name: { it: 'Valori', en: 'Values' },
    help: {
      it: 'Che cosa significa ciascun valore; quelli che sono già i nostri codici significano sé stessi',
      en: 'What each of its values stands for; those that are our codes stand for themselves',
    },
  }),
  timeUnit: settingWords({
    name: { it: 'Unità di tempo', en: 'Unit of time' },
    help: {
      it: 'Unità in cui conta il tempo; nessuna: il tempo non si legge',
      en: 'Unit of its time accounting; none: effort is not read',
    },
    choices: {
      minutes: { it: 'Minuti', en: 'Minutes' },
      hours: { it: 'Ore', en: 'Hours' },
      none: { it: 'Nessuna', en: 'None' },
    },
  }),
  maxAttachmentBytes: settingWords({
    name: { it: 'Dimensione massima degli allegati', en: 'Largest attachments' },
    help: {
      it: 'Byte di tutti i file che vanno con un articolo, e di ciascuno che si preleva',
      en: 'Bytes of all files that go with one article, and of each one that is fetched',
    },
  }),
};
