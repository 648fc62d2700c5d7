import type { KnownOffice, Office } from './office.js';
import { reachedOffices, rulesFor, tellable, type BroadcastRule } from './concerned.offices.js';
import type { Report } from './report.js';

const named = (name: string) => ({ it: name, en: name });
const OFFICES: Readonly<Record<string, KnownOffice>> = {
  'team:network': { name: named('Rete'), reaches: ['notice'], mayKnowRestricted: true },
  'supplier:vendor': { name: named('Fornitore'), reaches: ['task', 'notice'], mayKnowRestricted: false },
};
const find = ({ kind, id }: Office): KnownOffice | null => OFFICES[`${kind}:${id}`] ?? null;

const REPORT: Report = {
  ...{ kind: 'ticket', id: '1', number: 'A-1', restricted: false, ticket: 'A-1', requestKind: 'malfunction' },
  ...{ area: 'network', topic: 'vpn', subtopic: null, severity: 1, closed: false },
};
const rule = (when: BroadcastRule['when'], offices: BroadcastRule['offices'] = []): BroadcastRule => ({
  ...{ when, offices, improvements: [] },
});

describe('The offices a report concerns (E5)', () => {
  it('are those of every rule that fits it; what a report does not have fits no condition', () => {
    const fitting = [
      rule({}),
      rule({ area: ['network'], severity: [1, 2] }),
      rule({ kind: ['malfunction'], report: ['ticket'] }),
      rule({ service: ['remote-work'] }),
    ];
    const others = [
      rule({ area: ['mail'] }),
      rule({ subtopic: ['token'] }),
      rule({ report: ['problem'] }),
      rule({ service: ['payroll'] }),
      rule({ area: ['network'], severity: [3] }),
    ];
    expect(rulesFor([...others, ...fitting], REPORT, 'remote-work')).toEqual(fitting);
    expect(rulesFor([rule({ service: ['payroll'] })], REPORT, null)).toEqual([]);
  });

  it('are each reached once, with a task if either of two asks for it', () => {
    const asked = [
      { kind: 'supplier', id: 'vendor', reach: 'notice' },
      { kind: 'team', id: 'network' },
      { kind: 'supplier', id: 'vendor' },
      { kind: 'team', id: 'network' },
    ] as const;
    expect(reachedOffices(asked, find)).toEqual([
      { kind: 'supplier', id: 'vendor', reach: 'task' },
      { kind: 'team', id: 'network', reach: 'notice' },
    ]);
  });

  it('must be some, exist, and be able to do what is asked', () => {
    expect(() => reachedOffices([], find)).toThrow('BROADCAST.NO_OFFICE');
    expect(() => reachedOffices([{ kind: 'team', id: 'nobody' }], find)).toThrow('BROADCAST.UNKNOWN_OFFICE');
    expect(() => reachedOffices([{ kind: 'team', id: 'network', reach: 'task' }], find)).toThrow(
      'BROADCAST.NOT_FOR_OFFICE',
    );
  });

  it('are told of what is restricted only when they may know of it (A2)', () => {
    const offices = reachedOffices(
      [
        { kind: 'supplier', id: 'vendor' },
        { kind: 'team', id: 'network' },
      ],
      find,
    );
    expect(tellable(offices, REPORT, find)).toEqual({ told: offices, withheld: [] });
    const { told, withheld } = tellable(offices, { restricted: true }, find);
    expect([told.map(({ id }) => id), withheld.map(({ id }) => id)]).toEqual([['network'], ['vendor']]);
  });
});
