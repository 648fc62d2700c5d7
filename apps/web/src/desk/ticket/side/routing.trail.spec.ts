import { routingOf } from './routing.trail.js';

describe('why a ticket came here', () => {
  const reason = { it: 'Per argomento', en: 'By topic' };

  it('is the decision’s reason, and what every rule said', () => {
    const trail = [
      { rule: 'by-topic', plugin: 'p', verdict: 'route', team: 'apps', reason },
      { rule: 'odd', verdict: 'exploded' },
    ];
    expect(routingOf({ team: 'apps', reason, trail })).toEqual({
      reason,
      trail: [
        { rule: 'by-topic', verdict: 'route', team: 'apps', reason },
        { rule: 'odd', verdict: 'abstain', team: '', reason: null },
      ],
    });
  });

  it.each([undefined, null, 'words', 3, [], { trail: 'x', reason: 'x' }])(
    'is nothing when there is none: %j',
    (kept) => {
      expect(routingOf(kept)).toEqual({ reason: null, trail: [] });
    },
  );
});
