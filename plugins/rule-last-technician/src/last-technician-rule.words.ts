import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  kinds: settingWords({
    name: { it: 'Tipi di richiesta', en: 'Kinds of request' },
    help: { it: 'Soltanto per questi tipi di richiesta', en: 'Only for these kinds of request' },
  }),
  score: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: { it: 'Peso per la strategia score', en: 'Weight for the score strategy' },
  }),
};
