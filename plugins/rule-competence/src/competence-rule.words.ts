import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  wantedArea: settingWords({ name: { it: 'Area', en: 'Area' } }),
  wantedTopic: settingWords({ name: { it: 'Argomento', en: 'Topic' } }),
  wantedSubtopic: settingWords({ name: { it: 'Sottoargomento', en: 'Subtopic' } }),
  wantedKind: settingWords({ name: { it: 'Tipo di richiesta', en: 'Kind of request' } }),
  wantedUserType: settingWords({ name: { it: 'Tipo di utente', en: 'Type of user' } }),
  wantedWords: settingWords({
    name: { it: 'Parole', en: 'Words' },
    help: {
      it: 'Una di queste sta nell’oggetto; un * alla fine sta per qualsiasi terminazione',
      en: 'One of these stands in the subject; a * at the end stands for any ending',
    },
  }),
  wantedSkills: settingWords({
    name: { it: 'Competenze', en: 'Skills' },
    help: {
      it: 'Competenze o ambiti che un gruppo deve avere per queste richieste',
      en: 'Skills or domains a team must have for such requests',
    },
  }),
  wanted: settingWords({
    name: { it: 'Competenze richieste', en: 'Skills wanted' },
    help: {
      it: 'Le competenze di tutte le righe adatte sono richieste insieme',
      en: 'The skills of every line that fits are wanted together',
    },
  }),
  teams: settingWords({
    name: { it: 'Gruppi', en: 'Teams' },
    help: {
      it: 'Soltanto questi gruppi, in ordine di preferenza; se manca, tutti i gruppi dell’ente',
      en: 'Only these teams, in order of preference; every team of the tenant when left out',
    },
  }),
  match: settingWords({
    name: { it: 'Quante ne servono', en: 'How many are needed' },
    help: {
      it: 'Tutte: il gruppo ha ogni competenza richiesta; il più possibile: il gruppo che ne ha di più, almeno una',
      en: 'All: the team has every skill wanted; as many as possible: the team that has most of them, at least one',
    },
    choices: { all: { it: 'Tutte', en: 'All' }, most: { it: 'Il più possibile', en: 'As many as possible' } },
  }),
  score: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: { it: 'Peso per la strategia score', en: 'Weight for the score strategy' },
  }),
};
