import { DomainError, type FieldProblem } from '@sportello/kernel';

export const staleRecord = (expected: number, current: number): DomainError =>
  new DomainError(
    'RECORD.STALE_VERSION',
    'stale',
    {
      it: 'Nel frattempo qualcun altro ha modificato i dati: ricaricarli e riprovare.',
      en: 'Somebody else has changed this meanwhile: load it again and retry.',
    },
    { details: { expected, current } },
  );

export const recordBusy = (): DomainError =>
  new DomainError('RECORD.BUSY', 'unavailable', {
    it: 'Troppe modifiche contemporanee: riprovare tra poco.',
    en: 'Too many changes at once: try again shortly.',
  });

/** One offending field. */
export const fieldProblem = (field: string, code: string, it: string, en: string): FieldProblem => ({
  field,
  code,
  message: { it, en },
});
