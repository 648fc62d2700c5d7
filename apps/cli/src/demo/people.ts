import type { Dice } from './dice.js';

/** Somebody who never lived. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly organisation: string;
  readonly language: 'it' | 'en';
}

const FIRST = [
  ...['Giulia', 'Marco', 'Francesca', 'Luca', 'Chiara', 'Alessandro', 'Sara', 'Matteo', 'Elena', 'Davide', 'Niccolò'],
  ...['Martina', 'Andrea', 'Silvia', 'Giuseppe', 'Valentina', 'Antonio', 'Federica', 'Salvatore', 'Laura', 'Carmela'],
];
const LAST = [
  ...['Ferri', 'Montanari', 'D’Angelo', 'Caputo', 'Bellucci', 'Sanna', 'De Santis', 'Pellegrino', 'Marchetti', 'Galli'],
  ...['Vitale', 'Fontana', 'Lo Presti', 'Rinaldi', 'Grassi', 'Zanetti', 'Morelli', 'Costantini', 'Orlando', 'Riva'],
];
const ABROAD = ['Emma Whitfield', 'Jonas Lindqvist', 'Aoife Brennan', 'Katarzyna Nowicka', 'Tomás Ferreira'];
const OFFICES = [
  ...[
    'Ufficio Bilancio',
    'Ufficio Personale',
    'Direzione Affari generali',
    'Sede di Borgo San Vito',
    'Ufficio Contratti',
  ],
  ...[
    'Comune di Valle Serena',
    'Istituto comprensivo «Rosa Celeste»',
    'Studio tecnico associato Riva',
    'Ufficio Tributi',
  ],
];

/** Addresses are under `.example` and telephone numbers under a code nobody has: nothing can reach a real person. */
export function person(dice: Dice, language: 'it' | 'en'): Person {
  const name = language === 'en' ? dice.pick(ABROAD) : `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
  return {
    name,
    email: `${mailboxOf(name)}@posta.example`,
    phone: `06 5555 ${String(1000 + dice.below(9000))}`,
    organisation: dice.pick(OFFICES),
    language,
  };
}

/** `Niccolò Lo Presti` → `niccolo.lopresti`. */
function mailboxOf(name: string): string {
  const [first = '', ...rest] = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/[^a-z]/g, ''));
  return `${first}.${rest.join('')}`;
}
