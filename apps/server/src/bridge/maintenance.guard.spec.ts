import type { CurrentTenant } from '@sportello/tenancy';
import { allowedOf } from './maintenance.guard.js';

/** The part of a configuration that the question is about. */
const configuration = {
  kinds: { support: { name: {} }, repair: { name: {}, purpose: 'maintenance' } },
  classification: [
    { area: 'devices', topics: [{ topic: 'server', subtopics: [{ subtopic: 'broken', kind: 'repair' }] }] },
  ],
  defaults: { kind: 'support', severity: 3 },
  maintenance: {
    starters: [{ name: { it: 'il Referente', en: 'the contact' }, emails: ['referente@ente.example'], userTypes: [] }],
  },
} as unknown as CurrentTenant;

const broken = { area: 'devices', topic: 'server', subtopic: 'broken' };

describe('maintenance asked for where nobody waits for an answer (B18)', () => {
  it('is a request of the usual kind with a note when whoever asks may not start it', () => {
    const { known, note } = allowedOf(configuration, broken, { email: 'ugo@ente.example' });
    expect(known).toEqual({ kind: 'support' });
    expect(note).toMatch(/può essere avviata soltanto da: lo sportello.*il Referente/);
  });

  it('stays what it is when they may, and when it is something else', () => {
    expect(allowedOf(configuration, broken, { email: 'REFERENTE@ente.example' })).toEqual({
      known: broken,
      note: null,
    });
    const other = { kind: 'support' };
    expect(allowedOf(configuration, other, {})).toEqual({ known: other, note: null });
  });

  it('is denied to everybody else when the tenant names nobody', () => {
    const nobody = { ...configuration, maintenance: { starters: [] } } as unknown as CurrentTenant;
    expect(allowedOf(nobody, { kind: 'repair' }, { email: 'referente@ente.example' }).known).toEqual({
      kind: 'support',
    });
  });
});
