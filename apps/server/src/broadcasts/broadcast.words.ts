import type { BroadcastStanding } from '@sportello/broadcasts';
import type { Localized } from '@sportello/kernel';

/** What the outbox calls a broadcast. */
export const OCCASION = 'broadcast';

/** What an office that is only to know is told: the words of whoever broadcast it, and the report they are about. */
export function told({ number, state, by }: Pick<BroadcastStanding, 'number' | 'state' | 'by'>): {
  readonly subject: Localized;
  readonly text: Localized;
} {
  const { title, text, report } = state;
  return {
    subject: { it: `${report.number} – ${title}`, en: `${report.number} – ${title}` },
    text: {
      it: `${text}\n\n${by.name} – segnalazione ${report.number}, diramazione ${number}.`,
      en: `${text}\n\n${by.name} – report ${report.number}, broadcast ${number}.`,
    },
  };
}
