import type { TenantConfiguration } from '@sportello/tenancy';
import { requestFrom } from './typed-request.js';

const tenant = {
  kinds: { support: {}, malfunction: {} },
  userTypes: { citizen: {} },
  severities: { 1: {}, 2: {}, 3: {} },
  languages: ['it', 'en'],
  defaults: { kind: 'support', severity: 3 },
  channels: [{ instance: 'office-mail', kind: 'mail' }],
  classification: [
    { area: 'network', topics: [{ topic: 'wifi', subtopics: [{ subtopic: 'down', kind: 'malfunction' }] }] },
  ],
} as unknown as TenantConfiguration;

describe('a request as an operator types it', () => {
  it('is a call at the desk when nothing is said', () => {
    expect(requestFrom({}, tenant)).toEqual({
      ...{ kind: 'support', severity: 3, language: 'it', subject: '', fields: {} },
      ...{ channel: 'phone', channelInstance: 'desk', area: null, topic: null, subtopic: null },
      ...{ userType: null, organisation: null },
    });
  });

  it('takes its kind from what it is about, and its channel from the instance', () => {
    const typed = { area: 'network', topic: 'wifi', subtopic: 'down', channelInstance: 'office-mail' };
    expect(requestFrom(typed, tenant)).toMatchObject({ kind: 'malfunction', channel: 'mail' });
  });

  it('names every field that the administration does not know', () => {
    const typed = {
      ...{ kind: 'gossip', channelInstance: 'pigeon', area: 'network', topic: 'cables', subtopic: 'x' },
      ...{ severity: 9, language: 'fr', userType: 'constructor' },
    };
    expect(() => requestFrom(typed, tenant)).toThrow(
      expect.objectContaining({
        code: 'ROUTING.INVALID_REQUEST',
        fields: ['kind', 'channelInstance', 'topic', 'subtopic', 'severity', 'language', 'userType'].map((field) =>
          expect.objectContaining({ field, code: 'not-configured' }),
        ),
      }),
    );
  });
});
