import type { RunningSportello } from './sportello.js';

/** What somebody who starts Sportello needs to know: where to look and how to try it. */
export async function welcome({ foundation, services, url }: RunningSportello): Promise<string> {
  const { directory, tokenIssuer, settings } = foundation;
  const tenants = (await directory.list()).filter(({ status }) => status === 'active');
  const lines = ['', `Sportello è attivo su ${url} · Sportello is running at ${url}`, ''];
  for (const { tenant } of tenants) {
    const configuration = await directory.current(tenant);
    const [team = ''] = Object.keys(configuration.teams);
    const roles = ['l1', 'l2', 'supervisor', 'tenant-admin', 'operator'] as const;
    const token = await tokenIssuer.issue({ tenant, id: 'demo-operator', name: 'Anna Operatrice', roles: [...roles], teams: [team] }, 7);
    const doors = configuration.channels.filter(({ plugin, enabled }) => plugin === 'channel-smtp' && enabled);
    lines.push(`${configuration.name.it} (${tenant})`);
    lines.push(`  portale · portal   ${settings.publicUrl}/${tenant}/`);
    for (const { settings: door } of doors) lines.push(`  posta · mail       ${mailDoor(door)}`);
    lines.push(`  token (7 giorni)   ${token}`, '');
  }
  const [first] = tenants;
  lines.push(
    `API             ${settings.publicUrl}/docs   (OpenAPI: ${settings.publicUrl}/openapi.json)`,
    `Stato · Status  ${settings.publicUrl}/status   ${settings.publicUrl}/ready   ${settings.publicUrl}/metrics`,
    '',
    'Per provare · To try:',
    `  un modulo · a form   aprire ${settings.publicUrl}/${first?.tenant ?? ''}/new`,
    '  una mail · a mail    con qualunque programma di posta, server SMTP su questa macchina alla porta indicata sopra, senza password',
    `  posta in uscita      ${settings.publicUrl}/desk/${first?.tenant ?? ''}/outbox   (con il token: senza server di posta nulla parte davvero)`,
    '',
    '',
  );
  void services;
  return lines.join('\n');
}

function mailDoor(settings: unknown): string {
  const { listen, addresses } = settings as { listen?: { host?: string; port?: number }; addresses?: string[] };
  return `SMTP ${listen?.host ?? '127.0.0.1'}:${listen?.port ?? 0} → ${addresses?.[0] ?? ''}`;
}
