import type { Api } from '../../apps/server/test/support/api.js';
import type { SuppliersPart } from './contract.suppliers.js';
import { SupplierApi } from './supplier-desk.js';

/** The team that is an internal area in the tenant these are tried in. */
const AREA = 'developers';

type ThirdLevelPart = Pick<SuppliersPart, 'sportello' | 'tenant' | 'desk' | 'ask' | 'published'>;

/** Tasks of an internal area, in sequence with a supplier's, with their clocks; and the figures of both. */
export async function thirdLevelPart(part: ThirdLevelPart): Promise<void> {
  const { sportello, tenant, desk, ask, published } = part;
  const developer = await sportello.staff(tenant, ['l3'], { id: 'developer', teams: [AREA] });
  const { items } = await desk.tickets('?channel=mail');
  const number = items.at(-1)?.number ?? '';
  const attachment = (await desk.ticket(number)).messages[0]?.attachments[0]?.id ?? '';
  const given = async (task: object): Promise<string> => {
    const asked = { title: 'Guasto', text: 'Non si apre.', waits: false, ...task };
    const { body } = await ask(desk, 'post', 'tickets/{number}/tasks', { number }, asked);
    return typeof body['id'] === 'string' ? body['id'] : '';
  };
  const id = await given({ area: AREA, due: '8h', attachments: [attachment] });
  const after = await given({ supplier: 'application-supplier', after: id });
  await ask(desk, 'get', 'tasks');
  await ask(desk, 'get', 'tasks/{id}/clock', { id });
  await ask(desk, 'post', 'tasks/{id}/share', { id }, { attachments: [attachment] });
  const { attachments } = (await ask(desk, 'get', 'tasks/{id}', { id })).body;
  const [file] = attachments as { id: string }[];
  await ask(desk, 'get', 'tasks/{id}/attachments/{attachment}', { id, attachment: file?.id ?? '' });
  await ask(desk, 'post', 'tasks/{id}/remind', { id }, { text: 'A che punto siamo?' });
  await ask(desk, 'post', 'tasks/{id}/offer', { id: after }, {});
  const supplier = await SupplierApi.of(sportello, tenant, 'application-supplier');
  const clock = '/rest/suppliers/v1/{tenant}/tasks/{id}/clock';
  await ask(desk.as(supplier.token ?? ''), 'get', clock, { tenant, id: after });
  await ask(desk, 'post', 'tasks/{id}/ask', { id }, { text: 'Quanti?' });
  await areaPart(part, developer, id);
  await ask(
    developer,
    'post',
    'area-tasks/{id}/refuse',
    { id: await given({ area: AREA }) },
    { text: 'Non è nostro.' },
  );
  const manager = await sportello.staff(tenant, ['supervisor']);
  const period = 'from=2026-01-01&to=2026-01-31';
  const figures = 'service-figures/third-level';
  published('get', figures, await manager.ask('GET', `${figures}?${period}`));
  published('get', `${figures}/csv`, await manager.ask('GET', `${figures}/csv?${period}`));
}

async function areaPart({ ask }: Pick<ThirdLevelPart, 'ask'>, developer: Api, id: string): Promise<void> {
  await ask(developer, 'get', 'area-tasks');
  const { body } = await ask(developer, 'get', 'area-tasks/{id}', { id });
  await ask(developer, 'get', 'area-tasks/{id}/clock', { id });
  const [shared] = body['attachments'] as { id: string }[];
  const file = { id, attachment: shared?.id ?? '' };
  await ask(developer, 'get', 'area-tasks/{id}/attachments/{attachment}', file);
  await ask(developer, 'post', 'area-tasks/{id}/accept', { id }, {});
  await ask(developer, 'post', 'area-tasks/{id}/progress', { id }, { text: 'Trovato.' });
  await ask(developer, 'post', 'area-tasks/{id}/answer', { id }, { text: 'Tre.' });
  await ask(developer, 'post', 'area-tasks/{id}/ask', { id }, { text: 'Quale modulo?' });
  await ask(
    developer,
    'post',
    'area-tasks/{id}/complete',
    { id },
    { outcome: 'fixed', text: 'Corretto.', effortMinutes: 5 },
  );
}
