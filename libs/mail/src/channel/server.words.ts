import { settingWords } from '@sportello/plugin-sdk';

const TLS = {
  implicit: { it: 'Cifrato dal primo byte', en: 'Encrypted from the first byte' },
  starttls: { it: 'STARTTLS', en: 'STARTTLS' },
  none: { it: 'In chiaro', en: 'In clear' },
};

/** How forms call what every mail server asks for; for `.meta()` of a plugin's settings. */
export const serverWords = {
  host: settingWords({ name: { it: 'Nome del server', en: 'Server name' } }),
  port: settingWords({ name: { it: 'Porta', en: 'Port' } }),
  tls: settingWords({
    name: { it: 'Cifratura', en: 'Encryption' },
    help: {
      it: 'In chiaro soltanto verso la macchina stessa e nelle reti chiuse',
      en: 'In clear only towards the machine itself and in closed networks',
    },
    choices: TLS,
  }),
  user: settingWords({ name: { it: 'Utente', en: 'User' } }),
  password: settingWords({ name: { it: 'Password', en: 'Password' } }),
  ca: settingWords({
    name: { it: 'Autorità di certificazione', en: 'Certificate authority' },
    help: {
      it: 'In PEM, quando il certificato del server non è di un’autorità pubblica',
      en: 'In PEM, when the server’s certificate is not from a public one',
    },
  }),
};
