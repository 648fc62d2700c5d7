import { stringify } from 'yaml';
import { testTenant } from './test-tenant.js';

const both = (text: string) => ({ it: text, en: text });

const supplier = (id: string) => ({
  ...{ name: both(`Fornitore ${id}`), calendar: 'always', target: '8h', contract: 'A1B2C3D4E5' },
  instance: { name: id, plugin: 'escalation-task-api', settings: {} },
});

/** File of an administration where two suppliers try their programs. @param callbacks origins agreed with the first */
export const sandboxTenant = (id: string, callbacks: readonly string[] = []): string =>
  stringify(
    testTenant({
      id,
      escalation: {
        sandbox: true,
        suppliers: { first: { ...supplier('first'), callbacks: [...callbacks] }, second: supplier('second') },
      },
    }),
  );
