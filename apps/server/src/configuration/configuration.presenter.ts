import type {
  AppliedRevision,
  ConfigurationChange,
  ConfigurationDiff,
  RevisionSummary,
  TenantProblem,
} from '@sportello/tenancy';
import type { SettingProblemView } from '../operations/plugin-instance.views.js';
import type { ConfigurationChangeView, ConfigurationSavedView, RevisionView } from './configuration.views.js';

/** Characters of a value that is shown whole; what is longer is found in the revisions themselves. */
const LONGEST = 20_000;

export function shownRevision(summary: RevisionSummary, inForce: number): RevisionView {
  const { revision, effectiveFrom, appliedAt, appliedBy, origin, reason, sections, restores } = summary;
  return {
    ...{ revision, origin, reason, sections: [...sections], inForce: revision === inForce },
    effectiveFrom: effectiveFrom.toISOString(),
    appliedAt: appliedAt.toISOString(),
    by: { type: appliedBy.type, id: appliedBy.id, name: appliedBy.name },
    ...(restores === null ? {} : { restores }),
  };
}

export const shownDiff = ({
  changes,
  more,
}: ConfigurationDiff): { changes: ConfigurationChangeView[]; more: boolean } => ({
  changes: changes.map(shownChange),
  more,
});

function shownChange({ path, kind, before, after }: ConfigurationChange): ConfigurationChangeView {
  const fits = (value: unknown): boolean => value !== undefined && JSON.stringify(value).length <= LONGEST;
  return {
    ...{ path: path.slice(0, 2000), kind },
    ...(fits(before) ? { before } : {}),
    ...(fits(after) ? { after } : {}),
  };
}

export const shownProblems = (problems: readonly TenantProblem[], language: 'it' | 'en'): SettingProblemView[] =>
  problems.map(({ path, code, text }) => ({ field: path.slice(0, 500), code, message: text[language].slice(0, 1000) }));

export const shownSaved = ({ outcome, revision, effectiveFrom }: AppliedRevision): ConfigurationSavedView => ({
  ...{ outcome, revision },
  effectiveFrom: effectiveFrom.toISOString(),
});
