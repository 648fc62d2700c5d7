import type { EscalatedTask } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import plugin from '../src/index.js';
import { FakeGateway } from './fake.gateway.js';

const connector = plugin.contributes['escalation.connector'];
if (connector === undefined) throw new Error('the plugin contributes no escalation.connector');

const task: EscalatedTask = {
  id: 'task-1',
  number: 'ENTE-2026-0000012/1',
  title: 'La rete non va',
  text: 'Dal mattino, al secondo piano.',
  severity: 2,
  language: 'it',
  dueAt: null,
  contract: null,
  fields: {},
  attachments: [],
};

describe('the supplier', () => {
  let supplier: FakeGateway;
  const instance = () => testInstance(plugin, { settings: supplier.settings, secrets: supplier.secrets });
  beforeEach(async () => {
    supplier = await new FakeGateway().start();
  });
  afterEach(() => supplier.close());

  it('is given a task once, however often the key is repeated', async () => {
    const desk = instance();
    const first = await connector.open(desk.context(), task, 'key-1');
    expect(await connector.open(desk.context(), task, 'key-1')).toEqual(first);
    expect(supplier.received.size).toBe(1);
  });

  it('is told of a change once', async () => {
    const desk = instance();
    const change = { kind: 'reminder', text: 'Ci sono novità?', at: '2026-03-02T09:00:00Z', attachments: [] } as const;
    await connector.update(desk.context(), task, task.number, change, 'key-2');
    await connector.update(desk.context(), task, task.number, change, 'key-2');
    expect(supplier.received.size).toBe(1);
  });

  it('is heard from the cursor on', async () => {
    const desk = instance();
    supplier.waiting.push({ task: task.number, kind: 'done', text: 'Fatto.', at: '2026-03-02T10:00:00Z' });
    const pulled = await connector.pull?.(desk.context(), null);
    expect(pulled?.updates).toMatchObject([{ kind: 'done', task: { reference: task.number } }]);
    expect((await connector.pull?.(desk.context(), pulled?.next ?? null))?.updates).toEqual([]);
  });

  it('that refuses the token stops the instance', async () => {
    await supplier.troubles.refuseCredentials();
    await expect(connector.check(instance().context())).rejects.toMatchObject({ verdict: 'auth' });
  });
});
