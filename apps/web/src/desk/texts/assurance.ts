import { useSpeech } from '../../i18n/language.context.js';

/** How sure it is who asks or writes, as the server says it (E3). */
const LEVELS = {
  none: { it: 'non provato: detto da chi chiede', en: 'not proved: as they said' },
  email: { it: 'solo l’indirizzo del mittente', en: 'the sender’s address only' },
  'email-verified': { it: 'indirizzo verificato', en: 'address verified' },
  account: { it: 'accesso con la propria utenza', en: 'logged in with their account' },
  pec: { it: 'PEC del titolare', en: 'certified mail of its holder' },
  'spid-l1': { it: 'SPID di livello 1', en: 'SPID level 1' },
  'cie-l1': { it: 'CIE di livello 1', en: 'CIE level 1' },
  'spid-l2': { it: 'SPID di livello 2', en: 'SPID level 2' },
  'cie-l2': { it: 'CIE di livello 2', en: 'CIE level 2' },
  'spid-l3': { it: 'SPID di livello 3', en: 'SPID level 3' },
  'cie-l3': { it: 'CIE di livello 3', en: 'CIE level 3' },
  cns: { it: 'CNS', en: 'CNS' },
} as const;

const isLevel = (code: string): code is keyof typeof LEVELS => Object.hasOwn(LEVELS, code);

/** The name of a level; one that is not known names itself. */
export function useAssurance(): (code: string) => string {
  const { of } = useSpeech();
  return (code) => (isLevel(code) ? of(LEVELS[code]) : code);
}
