import { callerWords, callRequest, EMPTY_CALL, missingInCall, readCall } from './call.draft.js';

describe('a call while it is written down', () => {
  it('comes back from a reload, whatever version of the page left it', () => {
    const draft = { ...EMPTY_CALL, name: 'Anna', phone: '06 1234567' };
    expect(readCall(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(readCall({ name: 'Anna', colour: 'red', text: 3 })).toEqual({ ...EMPTY_CALL, name: 'Anna' });
    expect([readCall(null), readCall('Anna')]).toEqual([null, null]);
  });

  it('needs a name, a subject and what is asked, and nothing more', () => {
    expect(missingInCall(EMPTY_CALL, (name) => name).map(({ field }) => field)).toEqual([
      ...['requester.name', 'subject', 'text'],
    ]);
    const draft = { ...EMPTY_CALL, name: ' Anna ', subject: 's', text: 't', severity: '2' };
    expect(missingInCall(draft, (name) => name)).toEqual([]);
    expect(callRequest(draft, 'it')).toEqual({
      ...{ subject: 's', text: 't', language: 'it', severity: 2, requester: { name: 'Anna' } },
    });
  });

  it('looks for the caller by number first, then address, then name', () => {
    expect(callerWords({ phone: '06 1234567', email: 'a@b.it', name: 'Anna' })).toBe('06 1234567');
    expect(callerWords({ phone: '06 12', email: 'a@b.it', name: 'Anna' })).toBe('a@b.it');
    expect(callerWords({ phone: '', email: '', name: 'An' })).toBeNull();
  });
});
