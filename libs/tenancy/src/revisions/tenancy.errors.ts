import { DomainError } from '@sportello/kernel';
import type { TenantProblem } from '../check/tenant.problem.js';

export const tenantNotFound = (tenant: string): DomainError =>
  new DomainError('TENANT.NOT_FOUND', 'not-found', {
    it: `L’ente «${tenant}» non esiste o non è ancora in vigore.`,
    en: `Tenant "${tenant}" does not exist or is not in force yet.`,
  });

export const revisionNotFound = (tenant: string, revision: number): DomainError =>
  new DomainError('TENANT.REVISION_NOT_FOUND', 'not-found', {
    it: `L’ente «${tenant}» non ha la revisione ${revision}.`,
    en: `Tenant "${tenant}" has no revision ${revision}.`,
  });

export const effectiveInPast = (): DomainError =>
  new DomainError('TENANT.EFFECTIVE_IN_PAST', 'invalid', {
    it: 'Una revisione non può entrare in vigore nel passato.',
    en: 'A revision cannot take effect in the past.',
  });

/** What was planned for a later date needs something that an edit takes away. @param day in the zone of the tenant */
export const scheduledInvalid = (day: string, problems: readonly TenantProblem[]): DomainError =>
  new DomainError(
    'TENANT.SCHEDULED_INVALID',
    'unprocessable',
    {
      it: `Così non reggerebbe ciò che è già in programma dal ${day}: cambialo prima.`,
      en: `What is already scheduled from ${day} would not hold: change that first.`,
    },
    { fields: problems.map(({ path, code, text }) => ({ field: path, code, message: text })) },
  );

export const revisionStale = (revision: number): DomainError =>
  new DomainError('TENANT.REVISION_STALE', 'stale', {
    it: `La configurazione è cambiata nel frattempo: è in vigore la revisione ${revision}.`,
    en: `The configuration has changed meanwhile: revision ${revision} is in force.`,
  });

/** Nothing was applied. `details.problems` carries them with line and column. */
export class TenantInvalidError extends DomainError {
  readonly problems: readonly TenantProblem[];

  constructor(problems: readonly TenantProblem[]) {
    super(
      'TENANT.INVALID_FILE',
      'invalid',
      {
        it: `La configurazione dell’ente ha errori (${problems.length}): non è stato applicato nulla.`,
        en: `The tenant's configuration has errors (${problems.length}): nothing was applied.`,
      },
      {
        fields: problems.map(({ path, code, text }) => ({ field: path, code, message: text })),
        details: { problems },
      },
    );
    this.problems = problems;
  }
}
