import type { CurrentTenant } from '@sportello/tenancy';
import type { Account, AccountGroup, AccountLine } from '@sportello/ticketing';
import { kindName, teamName } from '../bridge/names.js';
import type { AccountQuery } from './account.requests.js';
import type { AccountView } from './account.views.js';

type Language = 'it' | 'en';

export const WORDS = {
  it: {
    title: 'Consuntivo delle attività',
    ...{ restricted: 'Richieste riservate', none: 'Non indicato', total: 'Totale' },
    ...{
      minutes: 'Minuti',
      hours: 'Ore',
      entries: 'Registrazioni',
      tickets: 'Richieste',
      code: 'Codice',
      name: 'Nome',
    },
    ...{ from: 'dal', to: 'al', technician: 'Tecnico', team: 'Gruppo', kind: 'Tipo di richiesta', topic: 'Argomento' },
    ...{ contract: 'Contratto (CIG)', activity: 'Attività' },
  },
  en: {
    title: 'Account of activities',
    ...{ restricted: 'Restricted tickets', none: 'Not given', total: 'Total' },
    ...{ minutes: 'Minutes', hours: 'Hours', entries: 'Entries', tickets: 'Tickets', code: 'Code', name: 'Name' },
    ...{ from: 'from', to: 'to', technician: 'Technician', team: 'Team', kind: 'Kind of request', topic: 'Topic' },
    ...{ contract: 'Contract (CIG)', activity: 'Activity' },
  },
} as const;

/** The account with the names people read. */
export function shownAccount(
  configuration: CurrentTenant,
  asked: Pick<AccountQuery, 'from' | 'to'>,
  by: AccountGroup,
  { lines, total }: Account,
  language: Language,
): AccountView {
  return {
    ...{ from: asked.from, to: asked.to, by, total },
    items: lines.map((line) => {
      const { key, restricted, minutes, entries, tickets } = line;
      const name = nameOf(configuration, by, line, language);
      return { ...(key === null ? {} : { key }), name, restricted, minutes, entries, tickets };
    }),
  };
}

function nameOf(
  configuration: CurrentTenant,
  by: AccountGroup,
  { key, name, restricted }: AccountLine,
  language: Language,
): string {
  if (restricted) return WORDS[language].restricted;
  if (key === null) return WORDS[language].none;
  switch (by) {
    case 'team':
      return teamName(configuration, key)[language];
    case 'kind':
      return kindName(configuration, key)[language];
    case 'activity':
      return configuration.account.activities[key]?.name[language] ?? key;
    case 'topic':
      return topicName(configuration, key, language);
    default:
      return name ?? key;
  }
}

function topicName({ classification }: CurrentTenant, key: string, language: Language): string {
  const [areaId, topicId] = key.split('/');
  const area = classification.find((candidate) => candidate.area === areaId);
  const topic = area?.topics.find((candidate) => candidate.topic === topicId);
  return [area?.name[language], topic?.name[language]].filter((part) => part !== undefined).join(' › ') || key;
}

/** Whole minutes as people read hours: 7:05. */
export const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The account as a table, headings and total included. */
export function accountRows({ by, items, total }: AccountView, language: Language): (string | number)[][] {
  const words = WORDS[language];
  return [
    [words.code, words[by as AccountGroup], words.minutes, words.hours, words.entries, words.tickets],
    ...items.map((line) => [line.key ?? '', line.name, line.minutes, hours(line.minutes), line.entries, line.tickets]),
    ['', words.total, total.minutes, hours(total.minutes), total.entries, total.tickets],
  ];
}
