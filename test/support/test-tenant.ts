import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { tenantSchema } from '@sportello/tenancy';
import { stringify } from 'yaml';
import type { z } from 'zod';

/** A tenant file as people write it. */
export type TenantFile = z.input<typeof tenantSchema>;

const both = (text: string) => ({ it: text, en: text });

const subtopic = { subtopic: 'password', name: { it: 'Password', en: 'Password' } };
const severity = (name: string) => ({ name: both(name), definition: both(name) });

/**
 * The smallest administration that is of use: one team that is always open, one kind, terms of 30 minutes and 6 hours.
 * @param file what the test is about: its id, its channels, how it writes to people; anything else replaces the default
 */
export function testTenant(file: { readonly id: string } & Partial<TenantFile>): TenantFile {
  const { id, ...own } = file;
  return {
    tenant: id,
    name: { it: `Ente ${id}`, en: `Body ${id}` },
    languages: ['it', 'en'],
    zone: 'Europe/Rome',
    numberPrefix: id
      .replace(/[^a-z0-9]/g, '')
      .toUpperCase()
      .slice(0, 12),
    contacts: { it: 'Telefono 06 0000000', en: 'Telephone +39 06 0000000' },
    calendars: { always: { zone: 'Europe/Rome', week: '24x7' } },
    teams: { 'front-office': { name: { it: 'Primo livello', en: 'First level' }, level: 'L1', calendar: 'always' } },
    kinds: { problem: { name: { it: 'Problema', en: 'Problem' } } },
    userTypes: { citizen: { name: { it: 'Cittadino', en: 'Citizen' } } },
    severities: { '1': severity('Bloccante'), '2': severity('Non bloccante'), '3': severity('Lieve') },
    classification: [
      {
        area: 'access',
        name: both('Accesso'),
        topics: [{ topic: 'login', name: both('Autenticazione'), subtopics: [subtopic] }],
      },
    ],
    serviceLevels: {
      policies: [
        {
          id: 'all',
          clocks: [
            {
              clock: 'take-charge',
              calendar: 'always',
              target: '30m',
              startOn: 'registered',
              stopOn: ['taken-charge'],
            },
            {
              clock: 'resolution',
              calendar: 'always',
              target: '6h',
              startOn: 'taken-charge',
              stopOn: ['resolved'],
              resumeOn: ['reopened'],
            },
          ],
        },
      ],
    },
    defaults: { kind: 'problem', severity: 3 },
    channels: [],
    routing: { strategy: 'first-match', fallback: { team: 'front-office' }, rules: [] },
    notifications: {
      instance: 'notices',
      plugin: 'notify-email',
      settings: { from: { name: `Ente ${id}`, address: `assistenza@${id}.example` }, transport: { type: 'outbox' } },
    },
    closing: { archiveAfter: '30d' },
    ...own,
  };
}

/** Writes `<id>.yaml`. @returns the path */
export async function writeTenant(folder: string, tenant: TenantFile): Promise<string> {
  const path = join(folder, `${tenant.tenant}.yaml`);
  await writeFile(path, stringify(tenant));
  return path;
}
