import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  team: settingWords({
    name: { it: 'Gruppo', en: 'Team' },
    help: { it: 'Il gruppo delle richieste riservate', en: 'The restricted team' },
  }),
  kinds: settingWords({
    name: { it: 'Tipi di richiesta', en: 'Kinds of request' },
    help: { it: 'Tipi di richiesta che sono di per sé minacce', en: 'Kinds of request that are threats by themselves' },
  }),
  words: settingWords({
    name: { it: 'Parole', en: 'Words' },
    help: {
      it: 'Una di queste nell’oggetto segnala una minaccia; un * alla fine sta per qualsiasi terminazione',
      en: 'One of these in the subject marks a threat; a * at the end stands for any ending',
    },
  }),
  score: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: {
      it: 'Peso per la strategia score: il maggiore, se non è detto',
      en: 'Weight for the score strategy: the heaviest, unless said',
    },
  }),
};
