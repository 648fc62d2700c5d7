import type { Act } from '../domain/index.js';
import { spoken, type NewMessage } from './message.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

const LABELS = {
  agreedWith: { it: 'Concordato con', en: 'Agreed with' },
  consent: { it: 'Consenso di', en: 'Consent of' },
  acceptedBy: { it: 'Accettato da', en: 'Accepted by' },
} as const;

/** What people said of an intervention, for colleagues: who, by name, and what. In the service’s first language. */
export function words(
  rules: Pick<TenantRules, 'languages'>,
  label: keyof typeof LABELS,
  who: string,
  said: string | undefined,
): string {
  const language = rules.languages[0] === 'en' ? 'en' : 'it';
  const name = `${LABELS[label][language]}: ${who.trim()}`;
  return said === undefined || said.trim() === '' ? name : `${name}\n\n${said}`;
}

/** The same as a message of the work log. */
export const internal = (id: string, act: Act, text: string): NewMessage => ({
  ...spoken(id, act, { text }),
  visibility: 'internal',
});
