import { bulkActionsOf, bulkRequest, missingIn } from './bulk.actions.js';

describe('what is done to many tickets at once', () => {
  it('is what whoever looks may do', () => {
    expect(bulkActionsOf((right) => right === 'ticket.follow')).toEqual(['add-note']);
  });

  it('asks for what it cannot do without, and blanks are nothing', () => {
    const missing = missingIn('route', { team: 'second', reason: '  ' }, (field) => field);
    expect(missing.map(({ field }) => field)).toEqual(['reason']);
    expect(missingIn('take-charge', {}, (field) => field)).toEqual([]);
  });

  it('sends what belongs to the action and nothing typed for another', () => {
    const draft = { team: 'second', text: 'left over', severity: '2', reason: ' why ', area: 'access', topic: 'login' };
    expect(bulkRequest('set-severity', ['A'], draft)).toEqual({
      ...{ do: 'set-severity', numbers: ['A'], severity: 2, reason: 'why' },
    });
    expect(bulkRequest('classify', ['A'], draft)).toEqual({
      ...{ do: 'classify', numbers: ['A'], area: 'access', topic: 'login', reason: 'why' },
    });
  });
});
