import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  secrets: settingWords({
    name: { it: 'Segreti di firma', en: 'Signing secrets' },
    help: {
      it: 'Segreti con cui può firmare il centralino; più di uno mentre si cambiano',
      en: 'Secrets the exchange may sign with; more than one while they are being changed',
    },
  }),
  toleranceSeconds: settingWords({
    name: { it: 'Tolleranza, in secondi', en: 'Tolerance, in seconds' },
    help: {
      it: 'Secondi di cui possono differire da adesso l’ora della firma e, verso il futuro, quella di ciò che è accaduto',
      en: 'Seconds by which the time of the signature may differ from now, and that of what happened may lie ahead of it',
    },
  }),
  language: settingWords({
    name: { it: 'Lingua della linea', en: 'Language of the line' },
    help: {
      it: 'In cui si serve chi chiama, se il centralino non dice altro',
      en: 'In which callers are served, unless the exchange says otherwise',
    },
    choices: { it: { it: 'Italiano', en: 'Italian' }, en: { it: 'Inglese', en: 'English' } },
  }),
};
