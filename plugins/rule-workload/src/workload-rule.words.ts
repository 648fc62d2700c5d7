import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  teams: settingWords({
    name: { it: 'Gruppi', en: 'Teams' },
    help: {
      it: 'Gruppi che si dividono il lavoro; fra i meno carichi lo prende il primo scritto',
      en: 'Teams that share the work; among equally loaded ones the first written gets it',
    },
  }),
  kinds: settingWords({
    name: { it: 'Tipi di richiesta', en: 'Kinds of request' },
    help: { it: 'Soltanto per questi tipi di richiesta', en: 'Only for these kinds of request' },
  }),
  channels: settingWords({
    name: { it: 'Canali', en: 'Channels' },
    help: { it: 'Soltanto per ciò che è arrivato da questi canali', en: 'Only for what came by these channels' },
  }),
  areas: settingWords({
    name: { it: 'Aree', en: 'Areas' },
    help: { it: 'Soltanto per queste aree della classificazione', en: 'Only for these areas of the classification' },
  }),
  whenFull: settingWords({
    name: { it: 'Quando tutti sono pieni', en: 'When all are full' },
    help: {
      it: 'Che cosa fare quando ogni gruppo ha raggiunto la sua capienza',
      en: 'What to do when every team has reached its capacity',
    },
    choices: {
      'least-loaded': { it: 'Al meno carico', en: 'To the least loaded' },
      abstain: { it: 'Non decidere', en: 'Decide nothing' },
    },
  }),
  score: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: { it: 'Peso per la strategia score', en: 'Weight for the score strategy' },
  }),
};
