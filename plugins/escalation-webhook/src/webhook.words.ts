import { settingWords } from '@sportello/plugin-sdk';

/** What forms call these settings, and say of them. */
export const words = {
  url: settingWords({
    name: { it: 'Indirizzo', en: 'Address' },
    help: {
      it: 'Indirizzo che riceve i messaggi; https se non è dentro la rete',
      en: 'Address that takes the messages; https unless it is inside the network',
    },
  }),
  secret: settingWords({
    name: { it: 'Segreto di firma', en: 'Signing secret' },
    help: {
      it: 'Con che cosa si firmano i messaggi: whsec_ e da 24 a 64 byte in base64',
      en: 'What messages are signed with: whsec_ and base64 of 24 to 64 bytes',
    },
  }),
  previousSecret: settingWords({
    name: { it: 'Segreto precedente', en: 'Previous secret' },
    help: {
      it: 'Mentre il segreto viene cambiato: i messaggi sono firmati con entrambi',
      en: 'While the secret is being changed: messages are signed with both',
    },
  }),
  previousSecretUntil: settingWords({
    name: { it: 'Fine del segreto precedente', en: 'End of the previous secret' },
    help: {
      it: 'Da questo momento si firma con il solo segreto nuovo; se manca, finché il vecchio non viene tolto',
      en: 'End of the overlap: from then on messages are signed with the new secret alone; without it, until the old one is taken out',
    },
  }),
};
