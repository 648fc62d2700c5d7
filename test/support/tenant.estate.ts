import { ROLES } from '@sportello/identity';
import { tenantId } from '@sportello/kernel';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, SupplierApi } from './supplier-desk.js';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** What one tenant has that no other may see or touch. */
export interface Estate {
  /** Stands in everything the tenant has. */
  readonly canary: string;
  readonly staff: Api;
  readonly requester: Api;
  readonly supplier: SupplierApi;
  /** A program of the same supplier, by an access token. */
  readonly program: SupplierApi;
  /** Values for the names in paths, each of something that exists. */
  readonly names: Readonly<Record<string, string>>;
}

/** Gives a tenant a ticket with a file, mail in and mail out. */
export async function settle(sportello: InProcessSportello, tenant: string): Promise<Estate> {
  const canary = `canary-${tenant.replace('-', '')}`;
  const { channels } = await sportello.running.foundation.directory.current(tenantId(tenant));
  const door = channels.find(({ plugin }) => plugin === 'channel-smtp');
  const [to = ''] = (door?.settings as { addresses: string[] }).addresses;
  const from = `${canary}@person.example`;
  const multipart = ['Content-Type: multipart/mixed; boundary=b'];
  const file = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=secret.txt';
  const text = `--b\nContent-Type: text/plain\n\n${canary}\n--b\n${file}\n\n${canary}\n--b--`;
  await handOver(await sportello.door(tenant, door?.instance ?? ''), {
    ...{ from, to },
    raw: letter({ from, to, subject: canary, text, headers: multipart }),
  });
  await sportello.settled();
  const staff = await sportello.staff(tenant, ROLES, { id: 'everything' });
  const [ticket] = (await staff.tickets()).items;
  const { messages } = await staff.ticket(ticket?.number ?? '');
  const [mail] = await staff.mailsTo(from);
  const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await staff.act(ticket?.number ?? '', 'take-charge');
  const shared = messages[0]?.attachments[0]?.id ?? '';
  const task = await assign(staff, ticket?.number ?? '', { title: canary, waits: false, attachments: [shared] });
  const supplier = await SupplierApi.of(sportello, tenant, 'application-supplier');
  const access = await sportello.running.foundation.clientTokens.issue({
    ...{ tenant: tenantId(tenant), client: 'application-supplier', scopes: ['tasks:read', 'tasks:write'] },
    audience: `http://sportello.test/rest/suppliers/v1/${tenant}`,
  });
  const program = new SupplierApi(sportello.url, tenant, access);
  const { body } = await program.task(task.id);
  const names = {
    ...{ tenant, number: ticket?.number ?? '', instance: channels[0]?.instance ?? '' },
    attachment: messages[0]?.attachments[0]?.id ?? '',
    id: mail?.id ?? '',
    inbox: (await staff.inbox()).items[0]?.id ?? '',
    agreement: NOWHERE,
    action: NOWHERE,
    chat: NOWHERE,
    task: task.id,
    file: body.attachments[0]?.id ?? '',
  };
  return { canary, staff, requester: sportello.api(tenant, token), supplier, program, names };
}
