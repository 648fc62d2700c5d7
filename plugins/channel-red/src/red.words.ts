import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  folder: settingWords({
    name: { it: 'Cartella di arrivo', en: 'Incoming folder' },
    help: {
      it: 'Cartella in cui il protocollo mette le registrazioni; in alternativa, la sua interfaccia HTTP',
      en: 'Folder in which the registry puts registrations; otherwise, its HTTP interface',
    },
  }),
  rest: settingWords({
    name: { it: 'Interfaccia HTTP del protocollo', en: 'HTTP interface of the registry' },
    help: { it: 'Al posto della cartella di arrivo', en: 'In place of the incoming folder' },
  }),
  restUrl: settingWords({
    name: { it: 'Indirizzo', en: 'Address' },
    help: {
      it: 'Radice dell’interfaccia, https fuori dalla rete interna',
      en: 'Root of the interface, https outside the internal network',
    },
  }),
  restToken: settingWords({
    name: { it: 'Token', en: 'Token' },
    help: { it: 'Con cui ci si presenta (Bearer)', en: 'To present ourselves with (Bearer)' },
  }),
  restPageSize: settingWords({ name: { it: 'Registrazioni per volta', en: 'Registrations at a time' } }),
  outgoing: settingWords({
    name: { it: 'Risposte da protocollare in uscita', en: 'Answers to be registered as outgoing' },
    help: {
      it: 'Se ci sono, ciò che il servizio risponde è consegnato al protocollo, che lo registra e lo spedisce',
      en: 'Where given, what the desk answers is handed to the registry, which registers and dispatches it',
    },
  }),
  outgoingFolder: settingWords({
    name: { it: 'Cartella di uscita', en: 'Outgoing folder' },
    help: { it: 'Quando le registrazioni arrivano da una cartella', en: 'Where registrations come from a folder' },
  }),
  outgoingClassification: settingWords({
    name: { it: 'Classificazione', en: 'Classification' },
    help: { it: 'Quando la richiesta non ne ha una', en: 'Where the request has none' },
  }),
  outgoingDossier: settingWords({
    name: { it: 'Fascicolo', en: 'Dossier' },
    help: { it: 'Quando la richiesta non ne ha uno', en: 'Where the request has none' },
  }),
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
