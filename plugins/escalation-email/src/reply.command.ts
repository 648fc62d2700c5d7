import type { TaskOutcome, TaskUpdate } from '@sportello/plugin-sdk';
import { replyOutcome } from './reply.outcome.js';

export interface ReplyCommand {
  readonly kind: TaskUpdate['kind'];
  /** What was written, without the word of command. */
  readonly text: string;
  /** Of what is done, when one of the first lines says so. */
  readonly outcome?: TaskOutcome;
  readonly effortMinutes?: number;
}

const WORDS: Readonly<Record<Exclude<TaskUpdate['kind'], 'progress'>, readonly string[]>> = {
  accepted: [
    ...['accetto', 'accettato', 'accettata', 'accettiamo', 'preso in carico', 'presa in carico', 'prendiamo in carico'],
    ...['accept', 'accepted', 'we accept', 'i accept', 'taken'],
  ],
  refused: [
    ...['rifiuto', 'rifiutato', 'rifiutata', 'rifiutiamo', 'respinto', 'respinta', 'non accetto', 'non accettiamo'],
    ...['refuse', 'refused', 'reject', 'rejected', 'decline', 'declined'],
  ],
  answer: ['risposta', 'risposte', 'answer', 'reply'],
  question: [...['domanda', 'domande', 'chiarimento', 'chiarimenti', 'quesito'], ...['question', 'questions', 'ask']],
  done: [
    ...['fatto', 'fatta', 'finito', 'finita', 'concluso', 'conclusa', 'risolto', 'risolta', 'completato', 'completata'],
    ...['done', 'finished', 'solved', 'resolved', 'fixed', 'completed', 'closed', 'chiuso', 'chiusa'],
  ],
};

const KINDS = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as TaskUpdate['kind']] as const)),
);
/** Longest first: `non accetto` is no `accetto`. */
const PATTERN = new RegExp(
  `^(${[...KINDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
/** Marks people and programs put before the first word. */
const BEFORE = /^[\s*_#>"'«“(\[-]+/u;
/** What closes a word of command: nothing more, or a mark after which the rest is said. */
const CLOSES = /^[\s*_"'»”)\]]*(?:$|[:.;!–—-]+)\s*/u;
/** Courtesies that stand before the word. */
const GREETING =
  /^(?:buon ?giorno|buona ?sera|salve|ciao|gentil[ei]|spett|egregi|hello|hi|dear|good (?:morning|afternoon|evening))[\p{L}\s.,!’']{0,60}$/iu;
/** Nothing after the word but how long it took. */
const EFFORT_ALONE = /^\s*\(?\s*[0-9]{1,5}(?:[.,][0-9])?\s*\p{L}{1,7}\s*\)?[.!]?\s*$/u;
const MINUTES = /\b([0-9]{1,5})\s*(?:min|minuti|minuto|minutes|minute)\b/iu;
const HOURS = /\b([0-9]{1,4})(?:[.,]([0-9]))?\s*(?:h|ore|ora|hours|hour)\b\s*(?:e\s+)?([0-9]{1,2})?/iu;

/**
 * What an answer asks for. The first line that says anything decides: one of the words above alone, before a colon, full stop or
 * dash, or in capitals. `Fatto il backup, domani si riprova` is none of them and stays progress, because a task that moves by
 * mistake costs more than one that waits for the next mail.
 */
export function replyCommand(written: string): ReplyCommand {
  const lines = written.split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() !== '' && !GREETING.test(line.trim()));
  const first = (lines[at] ?? '').slice(0, 500).replace(BEFORE, '');
  const [, word = '', rest = ''] = PATTERN.exec(first) ?? [];
  const kind = KINDS.get(word.toLowerCase());
  const inCapitals = word === word.toUpperCase() && /^[\s,]/u.test(rest);
  const isTimed = kind === 'done' && EFFORT_ALONE.test(rest) && minutesOf(rest) !== null;
  if (kind === undefined || (!CLOSES.test(rest) && !inCapitals && !isTimed))
    return { kind: 'progress', text: written.trim() };
  const said = [rest.replace(CLOSES, '').replace(/^[\s,]+/u, ''), ...lines.slice(at + 1)];
  if (kind !== 'done') return { kind, text: said.join('\n').trim() };
  const effort = minutesOf(first);
  const { outcome, rest: words } = replyOutcome(said);
  return {
    ...{ kind, text: words.join('\n').trim() },
    ...(outcome === undefined ? {} : { outcome }),
    ...(effort === null ? {} : { effortMinutes: effort }),
  };
}

function minutesOf(line: string): number | null {
  const minutes = MINUTES.exec(line);
  const hours = HOURS.exec(line);
  if (hours !== null) {
    const [, whole = '0', tenths = '0', more] = hours;
    return Number(whole) * 60 + Number(tenths) * 6 + Number(more ?? 0);
  }
  return minutes === null ? null : Number(minutes[1]);
}
