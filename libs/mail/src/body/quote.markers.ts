/** Longer lines are text, whatever they start with; it also bounds what every pattern below can cost. In characters. */
const MAX_MARKER = 400;
/** Clients wrap the attribution at 72–78 characters. */
const MAX_ATTRIBUTION_LINES = 3;

/** How the line a client writes above the quoted message ends, by how it starts. */
const ATTRIBUTIONS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  // Gmail, Apple Mail, Thunderbird, Roundcube and Libero in Italian
  { start: /^(?:il|in data|da|alle)\s/i, end: /\s(?:ha scritto|scrive|ha inviato)\s?:$/i },
  { start: /^on\s/i, end: /\swrote\s?:$/i },
  { start: /@/, end: /\s(?:ha scritto|wrote)(?:\s[^:]{0,60})?:$/i },
  { start: /^am\s/i, end: /\sschrieb\s[^:]{0,200}:$/i },
  { start: /^le\s/i, end: /\sa écrit\s?:$/i },
];

/** A date or an address besides the verb, so that "Il collega ha scritto:" in a sentence is not taken for a marker. */
const isSupported = (line: string): boolean => line.includes('@') || (line.match(/\d/g)?.length ?? 0) >= 3;

const isAttribution = (line: string): boolean =>
  isSupported(line) && ATTRIBUTIONS.some(({ start, end }) => start.test(line) && end.test(line));

const SEPARATORS: readonly RegExp[] = [
  /^-{2,}\s*(?:messaggio originale|original message|original appointment|ursprüngliche nachricht|message d'origine)\s*-{2,}$/i,
  /^-{2,}\s*risposta al messaggio(?: originale)?\s*-{2,}$/i,
];
const FORWARDS =
  /^-{2,}\s*(?:messaggio inoltrato|forwarded message|messaggio originale inoltrato|begin forwarded message)\s*-{2,}$|^(?:inizio messaggio inoltrato|begin forwarded message)\s*:$/i;

/** The header block Outlook and web mails write above the quoted message, one key word a line. */
const BLOCK: Readonly<Record<'from' | 'sent' | 'to' | 'subject', RegExp>> = {
  from: /^(?:da|from|von|de|mittente)\s?:\s*\S/i,
  sent: /^(?:inviato(?: il)?|sent|data|date|gesendet|datum|envoyé)\s?:/i,
  to: /^(?:a|to|an|à|per|destinatari[oi]?)\s?:/i,
  subject: /^(?:oggetto|subject|betreff|objet)\s?:/i,
};
const BLOCK_LINES = 8;
const RULE = /^[-_=*]{5,}$/;

/** Lines without blanks and bold marks around them; lines too long for a marker become empty. */
export function markerLines(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const text = line.length > 2 * MAX_MARKER ? '' : line.trim().replaceAll('*', '').replaceAll('\u00a0', ' ');
    return text.length > MAX_MARKER ? '' : text;
  });
}

export const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);

export const isRule = (line: string): boolean => RULE.test(line.trim());

/** Number of lines of the attribution that starts at `at`, 0 when there is none. @param lines from `markerLines` */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= MAX_ATTRIBUTION_LINES; count += 1) {
    const line = lines[at + count - 1] ?? '';
    if (line === '' || line.startsWith('>') || joined.length + line.length > MAX_MARKER) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (line.endsWith(':') && isAttribution(joined)) return count;
  }
  return 0;
}

/** Whether an attribution begins with this line, and does not merely go on in it (Gmail breaks its own before the address). */
export const opensAttribution = (line: string): boolean =>
  ATTRIBUTIONS.some(({ start }) => start.source.startsWith('^') && start.test(line));

/** Whether the line is "-----Messaggio originale-----" or a kin. @param line from `markerLines` */
export const isSeparator = (line: string): boolean =>
  line.startsWith('--') && SEPARATORS.some((pattern) => pattern.test(line));

/** Whether the line says that what follows is passed on on purpose. @param line from `markerLines` */
export const isForward = (line: string): boolean => FORWARDS.test(line);

/** Whether a header block starts here: a sender, and within the next lines a date and a recipient or subject. @param lines from `markerLines` */
export function isHeaderBlockAt(lines: readonly string[], at: number): boolean {
  if (!BLOCK.from.test(lines[at] ?? '')) return false;
  const has = (pattern: RegExp): boolean => {
    for (let next = at + 1; next <= at + BLOCK_LINES; next += 1) if (pattern.test(lines[next] ?? '')) return true;
    return false;
  };
  return has(BLOCK.sent) && (has(BLOCK.to) || has(BLOCK.subject));
}
