import { TASK_OUTCOME_CODES, TASK_OUTCOMES } from '@sportello/escalation';
import type { TaskFiguresPageView, TaskFiguresView } from './task-figures.views.js';

const HEADS = {
  it: [
    ...['affidatario', 'contratto', 'accordo', 'attività', 'proposti', 'accettati', 'rifiutati', 'annullati'],
    ...[
      'nel termine',
      'oltre il termine',
      'senza termine',
      'aperti oltre il termine',
      'aperti',
      'verificati',
      'restituiti',
    ],
    ...[
      'restituzioni',
      'rispetto %',
      'accettazione mediana s',
      'conclusione mediana s',
      'conclusione p90 s',
      'conclusione p95 s',
    ],
  ],
  en: [
    ...['holder', 'contract', 'agreement', 'work', 'offered', 'accepted', 'refused', 'cancelled'],
    ...['in term', 'late', 'without term', 'open late', 'open', 'verified', 'returned'],
    ...[
      'returns',
      'compliance %',
      'acceptance median s',
      'conclusion median s',
      'conclusion p90 s',
      'conclusion p95 s',
    ],
  ],
} as const;

const OUTCOME = { it: 'esito', en: 'outcome' } as const;

const countOf = ({ outcomes }: TaskFiguresView, outcome: string): number =>
  outcomes.find((one) => one.outcome === outcome)?.tasks ?? 0;

/** One row for each holder, contract and sort of work. */
export function taskFiguresRows({ items }: TaskFiguresPageView, language: 'it' | 'en'): (string | number)[][] {
  const rows = items.map((one) => [
    ...[one.name[language], one.contract ?? '', one.agreement, one.kind],
    ...[one.offered, one.accepted, one.refused, one.cancelled],
    ...[one.doneInTerm, one.doneLate, one.doneWithoutTerm, one.openLate, one.open, one.verified, one.returned],
    ...[one.returns, one.compliance ?? '', one.timeToAccept.median ?? ''],
    ...[one.timeToDone.median ?? '', one.timeToDone.p90 ?? '', one.timeToDone.p95 ?? ''],
    ...TASK_OUTCOME_CODES.map((outcome) => countOf(one, outcome)),
  ]);
  const outcomes = TASK_OUTCOME_CODES.map((outcome) => `${OUTCOME[language]}: ${TASK_OUTCOMES[outcome][language]}`);
  return [[...HEADS[language], ...outcomes], ...rows];
}
