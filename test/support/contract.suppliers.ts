import type { Answer, Api } from '../../apps/server/test/support/api.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { SupplierApi } from './supplier-desk.js';

type Ask = (
  api: Api,
  method: 'get' | 'post',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

export interface SuppliersPart {
  readonly sportello: InProcessSportello;
  readonly tenant: string;
  /** Another tenant, where suppliers try their programs. */
  readonly sandbox: string;
  readonly desk: Api;
  readonly ask: Ask;
  readonly published: (method: string, template: string, answer: Answer<unknown>) => void;
}

const ROOT = '/rest/suppliers/v1/{tenant}';
const TASKS = `${ROOT}/tasks`;

/** The life of two tasks, as the desk and the supplier see it: one to its verified end, one refused, one withdrawn. */
export async function suppliersPart(part: SuppliersPart): Promise<void> {
  const { sportello, tenant, desk, ask, published } = part;
  const { token = '' } = await SupplierApi.of(sportello, tenant, 'application-supplier');
  const supplier = desk.as(token);
  const { items } = await desk.tickets('?channel=mail');
  const number = items.at(-1)?.number ?? '';
  await desk.post(`tickets/${number}/take-charge`, {});
  const attachment = (await desk.ticket(number)).messages[0]?.attachments[0]?.id ?? '';
  const task = { supplier: 'application-supplier', title: 'Guasto', text: 'Non si apre.', waits: false };
  const given = async (): Promise<string> => {
    const assigned = { ...task, attachments: [attachment] };
    const { body } = await ask(desk, 'post', 'tickets/{number}/tasks', { number }, assigned);
    return typeof body['id'] === 'string' ? body['id'] : '';
  };
  const id = await given();
  const there = { tenant, id };
  await ask(supplier, 'get', TASKS, there);
  await ask(supplier, 'get', `${ROOT}/live`, there);
  const { body: seen } = await ask(supplier, 'get', `${TASKS}/{id}`, there);
  const [shared] = seen['attachments'] as { id: string }[];
  await ask(supplier, 'get', `${TASKS}/{id}/attachments/{attachment}`, { ...there, attachment: shared?.id ?? '' });
  await ask(supplier, 'post', `${TASKS}/{id}/accept`, there, { text: 'Sì.' });
  await ask(supplier, 'post', `${TASKS}/{id}/progress`, there, { text: 'Trovato.' });
  await ask(supplier, 'post', `${TASKS}/{id}/ask`, there, { text: 'Quale modulo?' });
  await ask(desk, 'post', 'tasks/{id}/answer', { id }, { text: 'Il primo.' });
  await ask(desk, 'post', 'tasks/{id}/ask', { id }, { text: 'Serve un fermo?' });
  await ask(supplier, 'post', `${TASKS}/{id}/answer`, there, { text: 'No.' });
  const form = new FormData();
  form.set('attachments', new Blob(['Fatto.']), 'verbale.txt');
  published(
    'post',
    `${TASKS}/{id}/attachments`,
    await supplier.ask('POST', pathOf(tenant, `tasks/${id}/attachments`), { form }),
  );
  await ask(supplier, 'post', `${TASKS}/{id}/complete`, there, {
    outcome: 'fixed',
    text: 'Corretto.',
    effortMinutes: 5,
  });
  await ask(desk, 'post', 'tasks/{id}/return', { id }, { text: 'Manca una parte.' });
  await ask(supplier, 'post', `${TASKS}/{id}/complete`, there, { outcome: 'fixed', text: 'Tutto.', effortMinutes: 9 });
  await ask(desk, 'post', 'tasks/{id}/verify', { id }, {});
  await ask(desk, 'get', 'tasks/{id}', { id });
  await ask(supplier, 'post', `${TASKS}/{id}/refuse`, { ...there, id: await given() }, { text: 'Non è nostro.' });
  await ask(desk, 'post', 'tasks/{id}/cancel', { id: await given() }, { text: 'Risolto da noi.' });
  await ask(supplier, 'get', `${TASKS}/{id}/events`, there);
  await ask(supplier, 'get', `${ROOT}/events`, there);
  await exportPart(part, supplier);
  await sandboxPart(part);
}

async function exportPart({ sportello, tenant, ask }: SuppliersPart, supplier: Api): Promise<void> {
  const period = { from: '2026-01-01T00:00:00Z', to: '2127-01-01T00:00:00Z' };
  const { body } = await ask(supplier, 'post', `${ROOT}/exports`, { tenant }, period);
  const there = { tenant, id: String(body['id']) };
  await sportello.settled();
  await ask(supplier, 'get', `${ROOT}/exports/{id}/result`, there);
  // One that is there answers with another address: what is shown here is one that failed.
  await sportello.database.asAdmin(
    `UPDATE sportello.supplier_export SET state = 'failed', sha256 = NULL, size = NULL WHERE id = $1`,
    [there.id],
  );
  await ask(supplier, 'get', `${ROOT}/exports/{id}`, there);
}

async function sandboxPart({ sportello, sandbox, ask }: SuppliersPart): Promise<void> {
  const { token } = await SupplierApi.of(sportello, sandbox, 'first');
  const supplier = sportello.api(sandbox, token);
  const { body } = await ask(supplier, 'post', `${ROOT}/sandbox/tasks`, { tenant: sandbox }, {});
  const there = { tenant: sandbox, id: String(body['id']) };
  const move = { move: 'cancel', text: 'Basta.' };
  await ask(supplier, 'post', `${ROOT}/sandbox/tasks/{id}/desk`, there, move);
}

const pathOf = (tenant: string, path: string): string => `${ROOT.replace('{tenant}', tenant)}/${path}`;
