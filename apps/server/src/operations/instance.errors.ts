import { DomainError } from '@sportello/kernel';
import type { InstanceProblem } from '@sportello/tenancy';
import type { Verdict } from './instance.changes.js';

/** Nothing was stored. */
export function settingsRefused(problems: readonly InstanceProblem[], tried: Verdict | null): DomainError {
  const text = {
    it: 'Le impostazioni non sono state salvate: vedere i campi indicati.',
    en: 'The settings were not saved: see the fields named.',
  };
  return new DomainError('PLUGIN.SETTINGS_REFUSED', 'unprocessable', text, {
    fields: [...problems.map(({ field, code, text: message }) => ({ field, code, message })), ...ofPlugin(tried)],
    ...(tried === null ? {} : { details: { verdict: tried.verdict } }),
  });
}

/** A plugin's words are in whatever language it speaks. */
function ofPlugin(tried: Verdict | null) {
  if (tried === null || tried.reason === null) return [];
  const message = { it: tried.reason, en: tried.reason };
  return [{ field: tried.field ?? '', code: `PLUGIN.${tried.verdict.toUpperCase()}`, message }];
}
