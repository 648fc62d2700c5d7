import { resolve } from 'node:path';
import type { CurrentTenant } from '@sportello/tenancy';
import type { RunningSportello } from './sportello.js';
import { formExamples, mailExamples, type FormExample, type MailExample } from './welcome.examples.js';

const TOKEN_DAYS = 7;
const ROLES = ['l1', 'l2', 'supervisor', 'tenant-admin', 'operator'] as const;
/** Columns of a terminal this is written for; tokens alone are longer. */
const COLUMNS = 100;

/**
 * Whether to greet whoever starts it. The greeting carries staff tokens, which have no place in the logs of an
 * installation in service: it is written to a terminal, or where the database is the embedded one, with which Sportello is
 * tried out. `SPORTELLO_WELCOME=1` and `=0` decide otherwise.
 */
export function isWelcome(
  env: Readonly<Record<string, string | undefined>>,
  { terminal, embedded }: { readonly terminal: boolean; readonly embedded: boolean },
): boolean {
  const wish = env['SPORTELLO_WELCOME'];
  return wish === '1' || (wish !== '0' && (terminal || embedded));
}

/** What somebody who starts Sportello needs to know: where to look and how to try it. Italian first. */
export async function welcome(running: RunningSportello): Promise<string> {
  const { directory, settings } = running.foundation;
  // Port 0 is any free one, known only now.
  const url = settings.port === 0 ? running.url : settings.publicUrl;
  const tenants: CurrentTenant[] = [];
  for (const { tenant, status } of await directory.list()) {
    const current = status === 'active' ? await directory.find(tenant) : null;
    if (current != null) tenants.push(current);
  }
  return [
    ...['', `Sportello è attivo su ${url}`, `Sportello is running at ${url}`, ''],
    ...portals(url, tenants),
    ...(await tokens(running, tenants)),
    ...tryIt(url, tenants),
    ...demonstration(url, settings.platform.dataDir),
    ...['Ctrl-C ferma · stops', '', ''],
  ].join('\n');
}

function portals(url: string, tenants: readonly CurrentTenant[]): string[] {
  const width = Math.max(8, ...tenants.map(({ tenant }) => tenant.length)) + 2;
  const entry = (configuration: CurrentTenant): string[] => [
    `  ${configuration.tenant.padEnd(width)}${url}/${configuration.tenant}/`,
    `  ${''.padEnd(width)}${configuration.name.it}`.slice(0, COLUMNS),
    ...mailExamples(configuration).map(
      ({ address, host, port }) => `  ${''.padEnd(width)}${address} (SMTP ${host}:${port})`,
    ),
  ];
  const [first] = tenants;
  return [
    'Portali · Portals',
    ...tenants.flatMap(entry),
    '',
    `API      ${url}/docs`,
    `OpenAPI  ${url}/openapi.json`,
    `Stato    ${url}/ready · Status`,
    ...(first === undefined ? [] : [`Avvisi   ${url}/desk/${first.tenant}/outbox · Notices (token)`]),
    '',
  ];
}

async function tokens(
  { foundation: { tokenIssuer } }: RunningSportello,
  tenants: readonly CurrentTenant[],
): Promise<string[]> {
  const lines = [
    `Token del personale, validi ${TOKEN_DAYS} giorni; altri con: npx sportello token issue --help`,
    `Staff tokens, valid for ${TOKEN_DAYS} days; others by: npx sportello token issue --help`,
  ];
  for (const { tenant, teams } of tenants) {
    const somebody = {
      tenant,
      id: 'demo-operator',
      name: 'Anna Operatrice',
      roles: [...ROLES],
      teams: Object.keys(teams).slice(0, 1),
    };
    lines.push(`  ${tenant}`, await tokenIssuer.issue(somebody, TOKEN_DAYS));
  }
  lines.push('', 'Accessi con password · Accounts with a password: npx sportello user add --help');
  return [...lines, ''];
}

function tryIt(url: string, tenants: readonly CurrentTenant[]): string[] {
  const [form] = tenants.flatMap(formExamples);
  const [mail] = tenants.flatMap(mailExamples);
  return [
    ...(form === undefined ? [] : ['Un primo modulo · A first form', ...formLines(url, form), '']),
    ...(mail === undefined ? [] : ['Una prima mail · A first mail', ...mailLines(mail), '']),
  ];
}

/** One command over several lines, ready to be copied. */
function formLines(url: string, { tenant, instance, fields }: FormExample): string[] {
  const lines = [`  curl ${url}/rest/helpdesk/v1/${tenant}/channels/${instance}`];
  for (const [name, value] of Object.entries(fields)) {
    const word = `-F ${/^[A-Za-z0-9.@-]+$/.test(value) ? `${name}=${value}` : `'${name}=${value}'`}`;
    const last = lines.at(-1) ?? '';
    if (lines.length > 1 && last.length + word.length + 3 <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

function mailLines({ host, port, address }: MailExample): string[] {
  const from = 'giulia.ferri@posta.example';
  return [
    `  printf '%s\\n' 'From: ${from}' 'To: ${address}' \\`,
    `    'Subject: Prova' '' 'Non riesco ad accedere.' | \\`,
    `    curl smtp://${host}:${port} --mail-from ${from} \\`,
    `    --mail-rcpt ${address} --crlf -T -`,
  ];
}

function demonstration(url: string, dataDir: string): string[] {
  const elsewhere = dataDir === resolve('.sportello') ? '' : `SPORTELLO_DATA=${dataDir} `;
  const at = url === 'http://localhost:3000' ? '' : ` --url ${url}`;
  return [
    'Richieste inventate per ogni ente · Invented requests for every tenant',
    `  ${elsewhere}npx sportello demo${at}`,
    '',
  ];
}
