import {
  newCampaign,
  placeCode,
  placeOfCode,
  stateOf,
  withDescription,
  withGroup,
  withPart,
} from './campaign.draft.js';

describe('a campaign that is being edited (D14)', () => {
  it('is planned, open and ended by the office’s clock, wherever it is looked at', () => {
    const march = { from: '2026-03-02T08:00', to: '2026-03-31T18:00' };
    const at = (now: string) => stateOf(march, 'Europe/Rome', new Date(now));
    expect(at('2026-03-02T06:59:59Z')).toBe('planned');
    expect(at('2026-03-02T07:00:00Z')).toBe('open');
    expect(at('2026-03-31T15:59:59Z')).toBe('open');
    expect(at('2026-03-31T16:00:00Z')).toBe('ended');
    expect(stateOf({ from: march.from }, 'Europe/Rome', new Date('2030-01-01T00:00:00Z'))).toBe('open');
    expect(stateOf({ from: '' }, 'Europe/Rome', new Date('2026-03-03T00:00:00Z'))).toBeNull();
  });

  it('says nothing of what was taken out: without groups it is for everybody', () => {
    const some = withGroup(newCampaign(), 'addresses', ['@scuola.example']);
    expect(some.groups).toEqual({ addresses: ['@scuola.example'] });
    expect(withGroup(some, 'addresses', [])).toEqual(newCampaign());
    expect(withPart({ ...newCampaign(), to: '2026-03-31T18:00' }, { to: undefined })).toEqual(newCampaign());
  });

  it('has a description in what languages it is written, and none when nothing is written', () => {
    const some = withDescription(newCampaign(), { it: 'Per chi insegna.', en: '' });
    expect(some.description).toEqual({ it: 'Per chi insegna.', en: '' });
    expect(withDescription(some, { it: '', en: '' })).toEqual(newCampaign());
  });

  it.each(['tax', 'tax/certificates', 'tax/certificates/missing-certificate'])('keeps the place %s', (code) => {
    expect(placeCode(placeOfCode(code))).toBe(code);
  });
});
