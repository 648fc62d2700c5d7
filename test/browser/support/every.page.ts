import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../../../apps/web/src');
const AREAS = ['portal', 'desk', 'supervisor', 'admin', 'supplier'] as const;
export type AreaName = (typeof AREAS)[number];

/** Every page there is, as `area/path`, read from where the areas say so. */
export async function everyRoute(): Promise<string[]> {
  const found = await Promise.all(AREAS.map(async (area) => routesIn(area, await readArea(area))));
  return [...found.flat(), ...routesIn('staff', await readArea('staff'))].toSorted();
}

const readArea = (area: string): Promise<string> => readFile(join(PAGES, area, `${area}.area.tsx`), 'utf8');

function routesIn(area: string, source: string): string[] {
  const named = [...source.matchAll(/<Route\s+(?:index|path="([^"]+)")/g)].map(([, path = '']) => path);
  return named.filter((path) => area !== 'staff' || path !== '*').map((path) => `${area}/${path}`);
}

/** Who stands before a page. */
export type Visiting = 'guest' | 'requester' | 'delegate' | 'staff' | 'supplier';

export interface PageSeen {
  readonly by: Visiting;
  /** Below the tenant’s own address, e.g. `tickets/{ticket}`; what is in braces is made by the test. */
  readonly at: string;
  /** Nothing of it is read from the server: it has no state but the one. */
  readonly still?: true;
}

const staff = (at: string): PageSeen => ({ by: 'staff', at });
const guest = (at: string): PageSeen => ({ by: 'guest', at });
const still = (seen: PageSeen): PageSeen => ({ ...seen, still: true });

/** Where each page is seen. */
export const SEEN: Readonly<Record<string, PageSeen>> = {
  'portal/': still(guest('')),
  'portal/new': guest('new'),
  'portal/sent': still(guest('sent')),
  'portal/request': guest('request#{token}'),
  'portal/my': { by: 'requester', at: 'my' },
  'portal/my/:number': { by: 'requester', at: 'my/{request}' },
  'portal/organisation': { by: 'delegate', at: 'organisation' },
  'portal/organisation/:number': { by: 'delegate', at: 'organisation/{request}' },
  'portal/faq': guest('faq'),
  'portal/faq/:id': guest('faq/{article}'),
  'portal/chat/:instance': guest('chat/nessuna'),
  'portal/accessibility': still(guest('accessibility')),
  'portal/cookies': still(guest('cookies')),
  'portal/login-failed': still(guest('login-failed')),
  // What it shows in a frame of a listed origin is in portal.journey: here nobody may have it.
  'portal/embed/forms/:instance/*': still(guest('embed/forms/nessuna')),
  'portal/*': still(guest('non/esiste')),
  'desk/': staff('?queue=unassigned'),
  'desk/call': still(staff('call')),
  'desk/calls': staff('calls'),
  'desk/call-backs': staff('call-backs'),
  // Its conversations come by a line of their own.
  'desk/chat': still(staff('chat')),
  'desk/closure-checks': staff('closure-checks'),
  'desk/duty': staff('duty'),
  'desk/tickets/:number': staff('tickets/{ticket}'),
  'desk/contacts': staff('contacts?q=bianchi'),
  'desk/contacts/:id': staff('contacts/{contact}'),
  'desk/reviews': staff('reviews'),
  'desk/outbox': staff('outbox'),
  'desk/*': still(staff('non/esiste')),
  'supervisor/': staff(''),
  'supervisor/board': staff('board?team=front-office'),
  'supervisor/claims': staff('claims'),
  'supervisor/quality': staff('quality'),
  'supervisor/quality/:id': staff('quality/{review}'),
  'supervisor/quality-report': staff('quality-report'),
  'supervisor/rosters': staff('rosters?week=2030-03-04'),
  'supervisor/skills': staff('skills'),
  'supervisor/trends': staff('trends'),
  'supervisor/*': still(staff('non/esiste')),
  'admin/': staff(''),
  'admin/plugins/:instance': staff('plugins/notices'),
  'admin/faq': staff('faq'),
  'admin/routing': staff('routing'),
  'admin/classification': staff('classification'),
  'admin/notices': staff('notices'),
  'admin/canned-answers': staff('canned-answers'),
  'admin/campaigns': staff('campaigns'),
  'admin/calendars': staff('calendars'),
  'admin/service-levels': staff('service-levels'),
  'admin/revisions': staff('revisions'),
  'admin/*': still(staff('non/esiste')),
  'supplier/': { by: 'supplier', at: '' },
  'supplier/tasks/:id': { by: 'supplier', at: 'tasks/{task}' },
  'supplier/*': still({ by: 'supplier', at: 'non/esiste' }),
  'staff/account': staff('account'),
  'staff/forgotten': still(staff('forgotten')),
  'staff/password': still(staff('password#una-chiave')),
  'staff/signed-in': still(staff('signed-in')),
  'staff/login-failed': still(staff('login-failed')),
};
