import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

/** A report told to two offices, one with a task, and the improvement that follows (E5). */
export async function broadcastsPart(desk: Api, ask: Ask): Promise<void> {
  const { number } = await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' });
  const offices = [
    { kind: 'supplier', id: 'application-supplier' },
    { kind: 'team', id: 'first-level' },
  ];
  const improvements = [{ kind: 'preventive', title: 't', owner: 'first-level-lead', dueOn: '2026-12-01' }];
  const told = { report: { kind: 'ticket', number }, title: 't', text: 'x', offices, improvements };
  const { body } = await ask(desk, 'post', 'broadcasts', {}, told);
  const at = { broadcast: String(body['number']) };
  await eventually('the broadcast is carried out', async () => {
    const whole = await desk.get<{ offices: { task?: object }[]; improvements: object[] }>(
      `broadcasts/${at.broadcast}`,
    );
    return whole.improvements.length === 1 && whole.offices.some(({ task }) => task !== undefined);
  });
  await ask(desk, 'get', 'broadcasts/{broadcast}', at);
  await ask(desk, 'get', 'broadcasts');
  await ask(desk, 'get', 'improvement-actions');
  const planned = await desk.get<{ items: { id: string }[] }>('improvement-actions?standing=planned');
  const [{ id } = { id: '' }] = planned.items;
  await ask(desk, 'post', 'improvement-actions/{action}/end', { action: id }, { state: 'dropped', outcome: 'o' });
}
