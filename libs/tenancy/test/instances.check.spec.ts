import { checkTenantSource, type TenantProblem } from '@sportello/tenancy';
import { parse, stringify } from 'yaml';
import { EXAMPLE } from './fixtures/example.js';

interface Document {
  channels: unknown[];
  routing: { rules: unknown[] };
  escalation?: unknown;
}

const form = (n: number) => ({
  ...{ instance: `form-${n}`, plugin: 'channel-form', kind: 'webform', settings: {} },
  name: { it: 'Modulo', en: 'Form' },
});
const rule = (n: number) => ({ name: `rule-${n}`, plugin: 'rule-channel', settings: {} });
const supplier = (n: number) => ({
  name: { it: 'Fornitore', en: 'Supplier' },
  instance: { name: `supplier-${n}`, plugin: 'escalation-webhook', settings: {} },
});
const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

function problemsWith(change: (document: Document) => void): readonly TenantProblem[] {
  const document = parse(EXAMPLE) as Document;
  change(document);
  const result = checkTenantSource(stringify(document));
  return result.ok ? [] : result.error;
}

describe('a tenant file with a thousand plugin instances', () => {
  it.each<[string, string, (document: Document, count: number) => void]>([
    ['channels', 'channels', (document, count) => void (document.channels = many(count, form))],
    ['rules', 'routing.rules', (document, count) => void (document.routing.rules = many(count, rule))],
    [
      'suppliers',
      'escalation.suppliers',
      (document, count) =>
        void (document.escalation = {
          suppliers: Object.fromEntries(many(count, (n) => [`supplier-${n}`, supplier(n)])),
        }),
    ],
  ])('is refused in words for its %s: a hundred are the most', (_kind, path, change) => {
    const ofPath = (count: number) =>
      problemsWith((document) => change(document, count)).filter((problem) => problem.path === path);
    expect(ofPath(1_000)).toMatchObject([
      { text: { it: expect.stringMatching(/al massimo 100/), en: expect.stringMatching(/at most 100/) } },
    ]);
    expect(ofPath(100)).toEqual([]);
  });
});
