import type { Ending, Story } from './story.js';

type Say = Record<'it' | 'en', string>;

const GREETING: Say = { it: 'Buongiorno,', en: 'Good morning,' };
const REGARDS: Say = { it: 'Cordiali saluti', en: 'Kind regards' };

/** A mail as people write it: greeting, matter, name, office and telephone. */
export function letterOf({ person: { name, organisation, phone, language }, words }: Story): string {
  return [GREETING[language], '', words.text, '', REGARDS[language], name, organisation, `Tel. ${phone}`].join('\n');
}

/** What the desk tells the requester. */
export const DESK_SAYS: Record<'asked' | 'resolved' | 'withdrawn', Say> = {
  asked: {
    it: 'Per procedere ci servono l’ora esatta dell’errore e una schermata del messaggio. Può rispondere a questa comunicazione.',
    en: 'To go on we need the exact time of the error and a screenshot of the message. You can answer this notice.',
  },
  resolved: {
    it: 'Abbiamo corretto la configurazione e verificato che l’operazione si conclude. La invitiamo a riprovare; se il problema si ripete, risponda a questa comunicazione.',
    en: 'We corrected the configuration and checked that the operation completes. Please try again; should it happen again, answer this notice.',
  },
  withdrawn: {
    it: 'Come ci ha chiesto per telefono, chiudiamo la richiesta: il problema non si presenta più.',
    en: 'As you asked us by telephone, we are closing the request: the problem is gone.',
  },
};

/** For colleagues only (B9). */
export const INTERNAL_NOTE =
  'Riprodotto in ambiente di prova con gli stessi dati; sento gli specialisti prima di rispondere.';

/** What the requester answers. */
export const REQUESTER_SAYS: Record<Extract<Ending, 'answered' | 'reopened'>, Say> = {
  answered: {
    it: 'Grazie. È successo oggi alle 10:42; il messaggio era «errore imprevisto, codice 0x80-17». Resto a disposizione.',
    en: 'Thank you. It happened today at 10:42; the message was “unexpected error, code 0x80-17”.',
  },
  reopened: {
    it: 'Purtroppo il problema si è ripresentato stamattina, identico. Potete riguardare?',
    en: 'Unfortunately the problem came back this morning, just the same. Could you look again?',
  },
};

/** The answer above the history, as mail clients write it. */
export function replyText(words: string, quoted: string, language: 'it' | 'en', at: Date): string {
  const day = at.toLocaleDateString(language === 'it' ? 'it-IT' : 'en-GB', { timeZone: 'Europe/Rome' });
  const intro = language === 'it' ? `Il giorno ${day} l’assistenza ha scritto:` : `On ${day} the help desk wrote:`;
  const lines = quoted
    .split('\n')
    .slice(0, 40)
    .map((line) => `> ${line}`.trimEnd());
  return [words, '', intro, ...lines].join('\n');
}

export const OUT_OF_OFFICE = {
  subject: 'Risposta automatica: fuori ufficio',
  text: 'Sono assente fino a lunedì. Per urgenze rivolgersi alla segreteria.',
};
