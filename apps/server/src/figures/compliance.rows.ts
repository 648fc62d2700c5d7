import type { ComplianceView } from './compliance.views.js';

const HEADS = {
  it: [
    'impegno',
    'misura',
    'termine',
    'soglia',
    'promesso %',
    'misurate',
    'in corso',
    'rispettate',
    'raggiunto %',
    'esito',
  ],
  en: ['promise', 'measure', 'clock', 'threshold', 'promised %', 'measured', 'open', 'kept', 'reached %', 'verdict'],
} as const;

/** One row a threshold; then those that are in no figure. */
export function complianceRows({ figures, excluded }: ComplianceView, language: 'it' | 'en'): string[][] {
  const rows = figures.flatMap(({ name, measure, clock = '', measured, open, judgements }) =>
    judgements.map(({ within = '', promised, count, reached, verdict }) =>
      [name[language], measure, clock, within, promised, measured, open, count, reached ?? '', verdict].map(String),
    ),
  );
  const apart = Object.entries(excluded).map(([why, count]) => [
    `– ${why}`,
    '',
    '',
    '',
    '',
    String(count),
    '',
    '',
    '',
    '',
  ]);
  return [[...HEADS[language]], ...rows, ...apart];
}
