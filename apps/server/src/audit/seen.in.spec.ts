import { lookedAt } from './read.log.js';
import { seenIn } from './seen.in.js';

const ID = '0198c2f0-0000-7000-8000-000000000001';

describe('what an answer may have shown', () => {
  it('is every number and id in it, however deep, in the address and in the question', () => {
    const text = JSON.stringify({
      items: [{ number: 'PA-2026-0000001', other: { id: ID } }],
      when: '2026-03-03T09:00:00.000Z',
    });
    expect(seenIn({ params: ['PA-2026-0000002'], asked: { ticket: 'OLD/77' }, text, isJson: true })).toEqual({
      numbers: ['PA-2026-0000002', 'OLD/77', 'PA-2026-0000001'],
      ids: [ID],
    });
  });

  it('is read from tables too', () => {
    const text = 'number;minutes\r\n"PA-2026-0000003";15\r\n';
    expect(seenIn({ params: [], asked: null, text, isJson: false }).numbers).toContain('PA-2026-0000003');
  });

  it('is nothing in a file', () => {
    expect(seenIn({ params: ['portal'], asked: null, text: '', isJson: false })).toEqual({ numbers: [], ids: [] });
  });
});

it.each([
  ['/rest/helpdesk/v1/:tenant/tickets/:number', 'ticket'],
  ['/rest/helpdesk/v1/:tenant/tickets/:number/events', 'events'],
  ['/rest/helpdesk/v1/:tenant/tickets', 'tickets'],
  ['/rest/suppliers/v1/:tenant/tasks/:id/files/:file', 'tasks/files'],
])('%s is looked at as %s', (route, what) => {
  expect(lookedAt(route)).toBe(what);
});
