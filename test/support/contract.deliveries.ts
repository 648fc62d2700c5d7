import type { TaskDeliveriesView } from '../../apps/server/src/deliveries/delivery.views.js';
import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { assign, ticketInCharge } from './supplier-desk.js';

type Ask = (
  api: Api,
  method: 'get' | 'post',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

/** What a supplier was told, looked at by both ways, and sent once more. */
export async function deliveriesPart(desk: Api, keeper: Api, ask: Ask): Promise<void> {
  const { id } = await assign(desk, await ticketInCharge(desk));
  const sent = await eventually('the supplier is told', async () => {
    const { items } = await desk.get<TaskDeliveriesView>(`tasks/${id}/deliveries`);
    return items[0] ?? null;
  });
  await ask(desk, 'get', 'tasks/{id}/deliveries', { id });
  await ask(keeper, 'get', 'plugins/{instance}/deliveries', { instance: sent.instance });
  await ask(keeper, 'post', 'deliveries/{id}/replay', { id: sent.id }, {});
}
