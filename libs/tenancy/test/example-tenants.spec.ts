import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTenantSource, tenantFiles, type TenantConfiguration } from '@sportello/tenancy';

const CONFIG = join(import.meta.dirname, '../../../config');
const FILES = await tenantFiles(join(CONFIG, 'tenants'));

function read(file: string): TenantConfiguration {
  const result = checkTenantSource(readFileSync(file, 'utf8'), { file });
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

describe.each(FILES)('%s', (file) => {
  it('is a valid tenant file', () => {
    expect(checkTenantSource(readFileSync(file, 'utf8'), { file })).toMatchObject({ ok: true });
  });

  it('serves people in Italian and in English (A6)', () => {
    expect(read(file).languages).toEqual(expect.arrayContaining(['it', 'en']));
  });

  it('lets people choose among at least four areas, and defines every severity (B13)', () => {
    const { classification, severities } = read(file);
    expect(classification.length).toBeGreaterThanOrEqual(4);
    expect(severities['1'].definition.en).toContain('no alternative exists');
    expect(severities['2'].definition.en).toContain('for the time being');
  });

  it('answers from an address it reads itself, so that replies come back', () => {
    const { channels, notifications } = read(file);
    const from = notifications.settings['from'] as { address: string };
    const addresses = channels.flatMap(({ settings }) => (settings['addresses'] as string[] | undefined) ?? []);
    expect(addresses).toContain(from.address);
  });
});

it('no two of them share a port or a number prefix', () => {
  const all = FILES.map(read);
  const ports = all
    .flatMap(({ channels }) =>
      channels.map(({ settings }) => (settings['listen'] as { port: number } | undefined)?.port ?? null),
    )
    .filter((port) => port !== null);
  expect(new Set(ports).size).toBe(ports.length);
  expect(new Set(all.map(({ numberPrefix }) => numberPrefix)).size).toBe(all.length);
});
