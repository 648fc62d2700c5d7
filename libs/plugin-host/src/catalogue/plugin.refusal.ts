import type { Localized } from '@sportello/plugin-sdk';

export type RefusalCode =
  | 'not-installed'
  | 'unreadable'
  | 'another-package'
  | 'manifest-missing'
  | 'manifest-invalid'
  | 'host-range'
  | 'api-version'
  | 'version'
  | 'integrity-missing'
  | 'integrity'
  | 'import-failed'
  | 'not-a-plugin'
  | 'manifest-disagrees'
  | 'duplicate-id';

/** Why a plugin is not loaded: which, what was wanted, what was found, what to do. It never stops the start. */
export interface PluginRefusal {
  /** Package as the allow-list names it. */
  readonly plugin: string;
  readonly code: RefusalCode;
  readonly wanted: string;
  readonly found: string;
  readonly advice: Localized;
}

const ADVICE: Readonly<Record<RefusalCode, Localized>> = {
  'not-installed': {
    it: 'Installare il pacchetto oppure toglierlo da config/plugins.json.',
    en: 'Install the package or take it out of config/plugins.json.',
  },
  unreadable: {
    it: 'Indicare in config/plugins.json un archivio fatto da «npm pack», leggibile da Sportello.',
    en: 'Name a tarball made by "npm pack" in config/plugins.json, which Sportello can read.',
  },
  'another-package': {
    it: 'Correggere il nome o la provenienza («from») in config/plugins.json.',
    en: 'Correct the name or the place ("from") in config/plugins.json.',
  },
  'manifest-missing': {
    it: 'Compilare il plugin: la compilazione scrive plugin.json.',
    en: 'Build the plugin: the build writes plugin.json.',
  },
  'manifest-invalid': {
    it: 'Correggere plugin.json o chiedere al fornitore una versione corretta.',
    en: 'Correct plugin.json or ask its maker for a correct version.',
  },
  'host-range': {
    it: 'Installare una versione del plugin fatta per questa versione di Sportello, o aggiornare Sportello.',
    en: 'Install a version of the plugin made for this version of Sportello, or update Sportello.',
  },
  'api-version': {
    it: 'Installare una versione del plugin che parli questa versione del punto di estensione.',
    en: 'Install a version of the plugin that speaks this version of the extension point.',
  },
  version: {
    it: 'Approvare la versione installata in config/plugins.json, o installare quella approvata.',
    en: 'Approve the installed version in config/plugins.json, or install the approved one.',
  },
  'integrity-missing': {
    it: 'Aggiungere a config/plugins.json l’impronta trovata, dopo aver verificato la provenienza del pacchetto.',
    en: 'Add the digest found to config/plugins.json, after checking where the package comes from.',
  },
  integrity: {
    it: 'I file non sono quelli approvati: reinstallare il pacchetto, o approvare la nuova impronta se la modifica è voluta.',
    en: 'The files are not the approved ones: install the package again, or approve the new digest if the change is meant.',
  },
  'import-failed': {
    it: 'Il codice del plugin non si carica: vedere l’errore e rivolgersi al fornitore.',
    en: 'The plugin’s code cannot be loaded: see the error and ask its maker.',
  },
  'not-a-plugin': {
    it: 'Il pacchetto deve esportare come default il risultato di definePlugin().',
    en: 'The package must export the result of definePlugin() as default.',
  },
  'manifest-disagrees': {
    it: 'Ricompilare il plugin: plugin.json non descrive il suo codice.',
    en: 'Build the plugin again: plugin.json does not describe its code.',
  },
  'duplicate-id': {
    it: 'Due pacchetti dichiarano lo stesso plugin: lasciarne uno solo in config/plugins.json.',
    en: 'Two packages declare the same plugin: leave only one in config/plugins.json.',
  },
};

export function refusal(plugin: string, code: RefusalCode, wanted: string, found: string): PluginRefusal {
  return { plugin, code, wanted, found, advice: ADVICE[code] };
}

/** One line for the log. */
export function refusalText({ plugin, wanted, found, advice }: PluginRefusal): string {
  return `plugin ${plugin} is not loaded: wanted ${wanted}, found ${found}. ${advice.en}`;
}
