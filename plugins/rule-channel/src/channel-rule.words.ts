import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  routes: settingWords({
    name: { it: 'Percorsi', en: 'Routes' },
    help: { it: 'Il primo adatto decide', en: 'The first that fits decides' },
  }),
  routesChannel: settingWords({
    name: { it: 'Canale', en: 'Channel' },
    help: { it: 'Tipo di canale, per esempio mail, webform, phone', en: 'Kind of channel, e.g. mail, webform, phone' },
  }),
  routesInstance: settingWords({
    name: { it: 'Istanza', en: 'Instance' },
    help: {
      it: 'Un’istanza di canale dell’ente, per esempio una fra più caselle',
      en: 'One channel instance of the tenant, e.g. one of several mailboxes',
    },
  }),
  routesKind: settingWords({ name: { it: 'Tipo di richiesta', en: 'Kind of request' } }),
  routesUserType: settingWords({
    name: { it: 'Tipo di utente', en: 'Type of user' },
    help: { it: 'Quando il canale lo ha chiesto', en: 'When the channel asked for it' },
  }),
  routesLevel: settingWords({
    name: { it: 'Livello chiesto', en: 'Level asked for' },
    help: {
      it: 'Quando il canale dice a quale livello è diretta, per esempio L2',
      en: 'When the channel says which level it is meant for, e.g. L2',
    },
  }),
  routesTeam: settingWords({
    name: { it: 'Gruppo', en: 'Team' },
    help: { it: 'Gruppo dell’ente che prende la richiesta', en: 'Team of the tenant that takes the ticket' },
  }),
  routesScore: settingWords({
    name: { it: 'Peso', en: 'Weight' },
    help: { it: 'Peso per la strategia score', en: 'Weight for the score strategy' },
  }),
};
