import type { TaskOutcome } from '@sportello/plugin-sdk';

/** What people write after `ESITO:`, in lower case and without accents; the codes themselves count too. */
const WORDS: Readonly<Record<TaskOutcome, readonly string[]>> = {
  fixed: ['risolto', 'guasto risolto', 'corretto', 'riparato', 'solved', 'repaired'],
  workaround: ['soluzione temporanea', 'soluzione provvisoria', 'aggiramento', 'temporary solution'],
  configuration: ['configurazione', 'modifica di configurazione', 'configuration changed'],
  advice: ['consulenza', 'informazioni', 'informazioni fornite', 'information', 'information given'],
  'no-fault-found': ['nessun guasto', 'nessun guasto riscontrato', 'nessun problema', 'no fault', 'no fault found'],
  'not-reproducible': ['non riproducibile', 'not reproducible'],
  'third-party': ['terzi', 'dipende da altri', 'dipende da terzi', 'third party', 'depends on others'],
  'outside-contract': ['fuori contratto', 'outside contract', 'outside the contract'],
  duplicate: ['doppione', 'duplicato', 'duplicate of another task'],
};
const OUTCOMES = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    [code, ...words].map((word) => [word, code as TaskOutcome] as const),
  ),
);
const LINE = /^[\s*_>]{0,20}(?:esito|outcome)[\s*_]{0,20}[:=](.{1,200})$/iu;
/** Lines that are looked at: nobody says what came of it further down. */
const MOST_LINES = 20;

/** What came of the work, when one of the first lines says so in words that are known. @returns the other lines with it */
export function replyOutcome(lines: readonly string[]): {
  readonly outcome?: TaskOutcome;
  readonly rest: readonly string[];
} {
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const outcome = OUTCOMES.get(plain(LINE.exec(line)?.[1] ?? ''));
    if (outcome !== undefined) return { outcome, rest: lines.filter((_line, other) => other !== at) };
  }
  return { rest: lines };
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s*_.!]+/gu, ' ')
    .trim()
    .toLowerCase();
