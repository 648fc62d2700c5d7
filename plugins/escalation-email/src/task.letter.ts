import { replyMarker } from '@sportello/mail';
import type { EscalatedTask, Language, TaskChange } from '@sportello/plugin-sdk';

interface Words {
  readonly marker: string;
  readonly offered: string;
  readonly due: string;
  readonly contract: string;
  readonly severity: string;
  readonly facts: string;
  readonly leftOut: string;
  readonly how: readonly string[];
  readonly kinds: Readonly<Record<TaskChange['kind'], string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    marker: 'Scrivere la risposta sopra questa riga',
    offered: 'vi è stato affidato il compito',
    due: 'Da concludere entro',
    contract: 'Contratto (CIG)',
    severity: 'Gravità',
    facts: 'Dati',
    leftOut: 'Allegati troppo grandi per la posta, da chiedere rispondendo DOMANDA',
    how: [
      'Per rispondere, lasciare l’oggetto com’è e cominciare con una di queste parole, sola sulla riga:',
      '  ACCETTO — lo prendete in carico',
      '  RIFIUTO — non lo accettate; scrivete sotto il motivo',
      '  DOMANDA — vi serve sapere qualcosa; scrivetelo sotto',
      '  FATTO — è concluso; scrivete sotto che cosa avete fatto, e dopo FATTO i minuti, se volete (FATTO 45 minuti)',
      '    con una riga ESITO: risolto, soluzione temporanea, configurazione, consulenza, nessun guasto, non riproducibile, terzi,',
      '    fuori contratto o doppione',
      'Qualsiasi altro testo è tenuto come avanzamento dei lavori o, se vi abbiamo chiesto qualcosa, come risposta.',
    ],
    kinds: {
      answer: 'risposta alla vostra domanda sul compito',
      question: 'domanda per voi, mentre il lavoro prosegue, sul compito',
      reminder: 'sollecito per il compito',
      note: 'nota sul compito',
      returned: 'torna a voi, con ciò che manca, il compito',
      verified: 'è verificato e finito il compito',
      cancelled: 'non serve più il compito',
    },
  },
  en: {
    marker: 'Write your answer above this line',
    offered: 'you have been given the task',
    due: 'To be done by',
    contract: 'Contract (CIG)',
    severity: 'Severity',
    facts: 'Facts',
    leftOut: 'Files too large for mail; ask for them by answering QUESTION',
    how: [
      'To answer, leave the subject as it is and begin with one of these words, alone on its line:',
      '  ACCEPT — you take it',
      '  REFUSE — you do not; write the reason below',
      '  QUESTION — you need to know something; write it below',
      '  DONE — it is finished; write below what you did, and after DONE the minutes, if you like (DONE 45 minutes)',
      '    with a line OUTCOME: fixed, workaround, configuration, advice, no fault found, not reproducible, third party,',
      '    outside contract or duplicate',
      'Any other text is kept as progress or, when we have asked you something, as the answer.',
    ],
    kinds: {
      answer: 'answer to your question about the task',
      question: 'question for you, while the work goes on, about the task',
      reminder: 'reminder of the task',
      note: 'note on the task',
      returned: 'back with you, with what is missing: the task',
      verified: 'verified and finished: the task',
      cancelled: 'no longer needed: the task',
    },
  },
};

/** The mail that gives a task. @param leftOut names of files that do not fit */
export function offerText(task: EscalatedTask, leftOut: readonly string[]): string {
  const words = WORDS[task.language];
  const { number, title, text, dueAt, contract, severity, fields } = task;
  const facts = Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`);
  return blocks(
    replyMarker(words.marker),
    `${capital(words.offered)} ${number}: ${title}`,
    text,
    [
      ...(dueAt === null ? [] : [`${words.due}: ${dueAt}`]),
      ...(contract === null ? [] : [`${words.contract}: ${contract}`]),
      ...(severity === null ? [] : [`${words.severity}: ${severity}`]),
      ...(facts.length === 0 ? [] : [`${words.facts}:`, ...facts]),
    ].join('\n'),
    missing(words, leftOut),
    words.how.join('\n'),
  );
}

/** The mail that tells of a change. */
export function changeText(task: EscalatedTask, { kind, text }: TaskChange, leftOut: readonly string[]): string {
  const words = WORDS[task.language];
  const isOver = kind === 'verified' || kind === 'cancelled';
  return blocks(
    replyMarker(words.marker),
    `${capital(words.kinds[kind])} ${task.number}: ${task.title}`,
    text,
    missing(words, leftOut),
    isOver ? '' : words.how.join('\n'),
  );
}

const missing = ({ leftOut }: Words, names: readonly string[]): string =>
  names.length === 0 ? '' : `${leftOut}: ${names.join(', ')}`;
const blocks = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
