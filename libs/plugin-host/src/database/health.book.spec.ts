import { tenantId } from '@sportello/kernel';
import type { InstanceHealth } from '../instances/instance.health.js';
import { HealthBook } from './health.book.js';

const TENANT = tenantId('comune-uno');
const health = (failures: number): InstanceHealth => ({ failures }) as InstanceHealth;

interface Write {
  readonly all: ReadonlyMap<string, InstanceHealth>;
  resolve(): void;
  reject(error: Error): void;
}

function book(): { book: HealthBook; writes: Write[] } {
  const writes: Write[] = [];
  const kept = new HealthBook(
    (_tenant, all) => new Promise<void>((resolve, reject) => writes.push({ all, resolve, reject })),
  );
  return { book: kept, writes };
}

describe('health on its way to the database', () => {
  it('is written a tenant at a time, the newest of each instance alone', async () => {
    const { book: one, writes } = book();
    const first = one.save(TENANT, 'a', health(1));
    const more = [one.save(TENANT, 'a', health(2)), one.save(TENANT, 'a', health(3)), one.save(TENANT, 'b', health(4))];
    expect(writes).toHaveLength(1);
    writes[0]?.resolve();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect([...(writes[1]?.all ?? [])].map(([name, { failures }]) => [name, failures])).toEqual([
      ['a', 3],
      ['b', 4],
    ]);
    writes[1]?.resolve();
    await Promise.all(more);
    expect(writes).toHaveLength(2);
  });

  it('tells everybody who waits that it could not be written, and writes the next', async () => {
    const { book: one, writes } = book();
    const failing = one.save(TENANT, 'a', health(1));
    writes[0]?.reject(new Error('the database is away'));
    await expect(failing).rejects.toThrow('the database is away');
    const next = one.save(TENANT, 'a', health(2));
    writes[1]?.resolve();
    await next;
  });
});
