import type { Speech } from './texts/index.js';

/** "Gravità 2 · Non bloccante"; a name that says the number itself says it once. */
export function severityTitle(severity: number, name: string, t: Speech['t']): string {
  if (name.includes(String(severity))) return name;
  const title = t('ticket.severity.is', { severity });
  return name === '' ? title : `${title} · ${name}`;
}
