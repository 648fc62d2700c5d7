import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  routes: settingWords({
    name: { it: 'Percorsi', en: 'Routes' },
    help: { it: 'Il più specifico adatto decide', en: 'The most specific that fits decides' },
  }),
  routesArea: settingWords({ name: { it: 'Area', en: 'Area' } }),
  routesTopic: settingWords({ name: { it: 'Argomento', en: 'Topic' } }),
  routesSubtopic: settingWords({ name: { it: 'Sottoargomento', en: 'Subtopic' } }),
  routesKind: settingWords({
    name: { it: 'Tipo di richiesta', en: 'Kind of request' },
    help: { it: 'Soltanto per questo tipo di richiesta', en: 'Only for this kind of request' },
  }),
  routesTeam: settingWords({
    name: { it: 'Gruppo', en: 'Team' },
    help: { it: 'Gruppo dell’ente che è competente', en: 'Team of the tenant that is competent' },
  }),
  routesDispatch: settingWords({
    name: { it: 'Invio', en: 'Dispatch' },
    help: {
      it: 'Dopo la diagnosi: decide il primo livello, e la regola dice soltanto dove',
      en: 'After a diagnosis: the first level decides, the rule only says where to',
    },
    choices: {
      automatic: { it: 'Subito', en: 'At once' },
      'after-diagnosis': { it: 'Dopo la diagnosi', en: 'After a diagnosis' },
    },
  }),
  routesScore: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: { it: 'Peso per la strategia score', en: 'Weight for the score strategy' },
  }),
};
