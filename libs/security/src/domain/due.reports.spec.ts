import { dueReports } from './due.reports.js';
import { LegalClock } from './legal.clock.js';
import { NEW_CASE, type SecurityCase } from './security.case.js';
import type { Regimes, ReportRules } from './security.regime.js';

const clock = new LegalClock('Europe/Rome');
const report = (kind: string, within: string, more: Partial<ReportRules> = {}): ReportRules => ({
  ...{ kind, within, name: { it: kind, en: kind }, from: 'awareness', orEnd: false, repeat: false, onRequest: false },
  warnAt: [50, 75, 90],
  ...more,
});
const law = (reports: readonly ReportRules[]): Regimes => ({
  law: { name: { it: 'Legge', en: 'Law' }, applies: 'always', reports },
});
const aware = (awareAt: string, more: Partial<SecurityCase> = {}): SecurityCase => ({ ...NEW_CASE, awareAt, ...more });
const sent = (kind: string, sentAt: string, occurrence = 1) => ({
  regime: 'law',
  kind,
  occurrence,
  sentAt,
  dueAt: sentAt,
});
const terms = (state: SecurityCase, regimes: Regimes): string[] =>
  dueReports(state, regimes, clock).map(({ kind, occurrence, dueAt }) => `${kind} ${occurrence} ${dueAt}`);

describe('what is due to the authorities (A2)', () => {
  it('is nothing before the body is aware', () => {
    expect(dueReports(NEW_CASE, law([report('first', '24h')]), clock)).toEqual([]);
  });

  it.each([
    ['in winter', '2026-01-10T10:00:00Z', '2026-01-11T10:00:00.000Z'],
    ['over the short day', '2026-03-28T22:00:00Z', '2026-03-29T22:00:00.000Z'],
    ['over the long day', '2026-10-24T22:00:00Z', '2026-10-25T22:00:00.000Z'],
    ['on holidays', '2026-12-24T23:00:00Z', '2026-12-25T23:00:00.000Z'],
  ])('counts 24 hours %s as 24 hours', (_, at, due) => {
    expect(terms(aware(at), law([report('first', '24h')]))).toEqual([`first 1 ${due}`]);
  });

  it('follows from what was sent, and from the end where the incident goes on', () => {
    const regimes = law([report('first', '1h'), report('final', '1mo', { from: 'first', orEnd: true })]);
    const state = aware('2026-01-31T10:00:00Z', { sent: [sent('first', '2026-01-31T11:00:00Z')] });
    expect(terms(state, regimes)).toEqual(['final 1 2026-02-28T11:00:00.000Z']);
    expect(terms({ ...state, ongoing: true }, regimes)).toEqual([]);
    const ended = { ...state, ongoing: true, endedAt: '2026-03-10T09:00:00Z' };
    expect(terms(ended, regimes)).toEqual(['final 1 2026-04-10T08:00:00.000Z']); // the same hour in Rome
  });

  it('repeats one after the other while it goes on, and no more after its end', () => {
    const regimes = law([report('progress', '1mo', { repeat: true })]);
    const state = aware('2026-01-10T10:00:00Z', { ongoing: true, sent: [sent('progress', '2026-02-01T00:00:00Z')] });
    expect(terms(state, regimes)).toEqual(['progress 2 2026-03-10T10:00:00.000Z']);
    expect(terms({ ...state, endedAt: '2026-03-01T00:00:00Z' }, regimes)).toEqual([]);
    expect(terms({ ...state, endedAt: '2026-03-11T00:00:00Z' }, regimes)).toHaveLength(1);
  });
});
