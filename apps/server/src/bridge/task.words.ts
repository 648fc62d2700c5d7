import {
  TASK_OUTCOMES,
  type TaskAlarm,
  type TaskEventType,
  type TaskView,
  type TaskWhole,
} from '@sportello/escalation';
import type { Localized } from '@sportello/kernel';
import { formatInstant } from '@sportello/service-levels';
import type { CurrentTenant } from '@sportello/tenancy';

type Place = Pick<CurrentTenant, 'zone' | 'escalation' | 'teams'>;

/** What people read of a task: its number, its title, who has it. */
export interface Letter {
  readonly subject: Localized;
  readonly text: Localized;
}

/** Name of the supplier or the area that has a task. */
export function holderName(
  { escalation, teams }: Place,
  { supplier, area }: Pick<TaskView, 'supplier' | 'area'>,
): Localized {
  const id = supplier ?? area ?? '';
  const found = supplier === null ? teams[id]?.name : escalation.suppliers[id]?.name;
  return found ?? { it: id, en: id };
}

/** The sollecito to whoever has the task (A5). */
export function reminderWords(configuration: Place, task: TaskView, alarm: TaskAlarm): Localized {
  const due = dueIn(configuration, task);
  if (alarm.because === 'silent') {
    return {
      it: `Del compito ${task.number} non abbiamo notizie da qualche tempo: a che punto è?`,
      en: `We have heard nothing of task ${task.number} for some time: how far is it?`,
    };
  }
  if (alarm.because === 'due') {
    return {
      it: `Il termine del compito ${task.number} è scaduto: ${due.it}.`,
      en: `The term of task ${task.number} has expired: ${due.en}.`,
    };
  }
  return {
    it: `È passato il ${alarm.percent} % del termine del compito ${task.number}, che scade ${due.it}.`,
    en: `${alarm.percent}% of the term of task ${task.number} has passed; it expires on ${due.en}.`,
  };
}

const ALARMS: Readonly<Record<TaskAlarm['because'], Localized>> = {
  warning: { it: 'il termine si avvicina', en: 'its term draws near' },
  due: { it: 'oltre il termine', en: 'past its term' },
  silent: { it: 'nessuna notizia', en: 'nothing heard' },
};

/** What whoever gave the task is told of an alarm (B4, B10). */
export function alarmLetter(configuration: Place, task: TaskView, alarm: TaskAlarm): Letter {
  const holder = holderName(configuration, task);
  const words = reminderWords(configuration, task, alarm);
  const what = ALARMS[alarm.because];
  return {
    subject: { it: `Compito ${task.number}: ${what.it}`, en: `Task ${task.number}: ${what.en}` },
    text: {
      it: `${words.it}\nLo ha ${holder.it}, che ha ricevuto un sollecito. Titolo: ${task.title}`,
      en: `${words.en}\n${holder.en} has it, and has been reminded. Title: ${task.title}`,
    },
  };
}

type Told = Partial<Record<TaskEventType, (holder: Localized) => Localized>>;

/** What whoever gave it is told. */
const TO_DESK: Told = {
  refused: (holder) => ({ it: `rifiutato da ${holder.it}`, en: `refused by ${holder.en}` }),
  asked: (holder) => ({ it: `${holder.it} chiede informazioni`, en: `${holder.en} asks for information` }),
  replied: (holder) => ({ it: `${holder.it} risponde`, en: `${holder.en} answers` }),
  done: (holder) => ({ it: `concluso da ${holder.it}, da verificare`, en: `done by ${holder.en}, to be verified` }),
};

/** What the area that has it is told. */
const TO_AREA: Told = {
  offered: () => ({ it: 'affidato alla vostra area', en: 'given to your area' }),
  answered: () => ({ it: 'risposta alla vostra domanda', en: 'answer to your question' }),
  inquired: () => ({ it: 'domanda per voi; il lavoro prosegue', en: 'question for you; the work goes on' }),
  returned: () => ({ it: 'restituito: manca qualcosa', en: 'returned: something is missing' }),
  cancelled: () => ({ it: 'annullato', en: 'cancelled' }),
  reminded: () => ({ it: 'sollecito', en: 'reminder' }),
  shared: () => ({ it: 'altri dati condivisi', en: 'more has been shared' }),
  'term-moved': () => ({ it: 'il termine è cambiato', en: 'the term has changed' }),
};

/** The letter on an event, and to whom; null when nobody of the house is told of it. */
export function eventLetter(
  configuration: Place,
  task: TaskWhole,
  seq: number,
): (Letter & { readonly to: 'desk' | 'area'; readonly type: TaskEventType; readonly at: string }) | null {
  const event = task.events.find((one) => one.seq === seq);
  if (event === undefined) return null;
  const to = TO_DESK[event.type] === undefined ? 'area' : 'desk';
  const words = (to === 'desk' ? TO_DESK : TO_AREA)[event.type]?.(holderName(configuration, task));
  if (words === undefined) return null;
  const due = to === 'area' && task.dueAt !== null ? dueIn(configuration, task) : null;
  const term = { it: due === null ? '' : `\nTermine: ${due.it}`, en: due === null ? '' : `\nTerm: ${due.en}` };
  const said = event.text === '' ? '' : `\n${event.text}`;
  const came = event.outcome === null ? null : TASK_OUTCOMES[event.outcome];
  const outcome = { it: came === null ? '' : `\nEsito: ${came.it}`, en: came === null ? '' : `\nOutcome: ${came.en}` };
  return {
    ...{ to, type: event.type, at: event.at },
    subject: { it: `Compito ${task.number}: ${words.it}`, en: `Task ${task.number}: ${words.en}` },
    text: { it: `${task.title}${said}${outcome.it}${term.it}`, en: `${task.title}${said}${outcome.en}${term.en}` },
  };
}

/** What whoever keeps the ticket is told of a planned task whose turn cannot come by itself (B10). */
export function strandedLetter(configuration: Place, task: TaskView, before: TaskView): Letter {
  const holder = holderName(configuration, before);
  const why =
    before.state === 'refused'
      ? { it: `è stato rifiutato da ${holder.it}`, en: `was refused by ${holder.en}` }
      : { it: 'è stato annullato', en: 'was cancelled' };
  const { number, title } = task;
  return {
    subject: { it: `Compito ${number}: da decidere`, en: `Task ${number}: to be decided` },
    text: {
      it: `Il compito ${before.number}, dopo il quale veniva, ${why.it}. Il compito ${number} resta in programma finché non lo si propone o lo si annulla. Titolo: ${title}`,
      en: `Task ${before.number}, which it came after, ${why.en}. Task ${number} stays planned until it is offered or cancelled. Title: ${title}`,
    },
  };
}

/** What is said with a term that was worked out anew. */
export function termMovedWords({ zone }: Pick<Place, 'zone'>, from: string | null, to: string | null): Localized {
  const when = (language: 'it' | 'en', at: string | null, none: string): string =>
    at === null ? none : formatInstant(language, zone, new Date(at));
  return {
    it: `Il calendario o l’accordo è cambiato. Termine: ${when('it', to, 'nessuno, per ora')}; era: ${when('it', from, 'nessuno')}.`,
    en: `The calendar or the agreement has changed. Term: ${when('en', to, 'none, for now')}; it was: ${when('en', from, 'none')}.`,
  };
}

/** When its term expires, as people of the administration read it. */
function dueIn({ zone }: Pick<Place, 'zone'>, { dueAt }: Pick<TaskView, 'dueAt'>): Localized {
  if (dueAt === null) return { it: '', en: '' };
  const at = new Date(dueAt);
  return { it: formatInstant('it', zone, at), en: formatInstant('en', zone, at) };
}
