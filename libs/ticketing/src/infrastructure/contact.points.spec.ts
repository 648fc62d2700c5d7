import { contactPoints, phoneKey } from './contact.points.js';

describe('by what a requester is known (E3)', () => {
  const identity = {
    ...{ provider: 'spid', subject: 's', assurance: 'spid-l2', at: '2026-03-02T09:00:00Z' },
    fiscalNumber: 'TINIT-RSSMRA80A01H501U',
  };
  const requester = { name: 'Mario Rossi', email: 'Mario@Example.it', phone: '+39 06 1234567' };
  const told = (asked: Partial<Parameters<typeof contactPoints>[0]>) =>
    contactPoints({ requester, assurance: 'email', identity: null, channel: 'mail', ...asked }).map(
      ({ kind, key, assurance }) => [kind, key, assurance],
    );

  it('is the address as sure as the channel says, and a number as nobody proves it', () => {
    expect(told({})).toEqual([
      ['email', 'mario@example.it', 'email'],
      ['phone', '061234567', 'none'],
    ]);
  });

  it('is the certified address when the message came by certified mail, and a fax by the number it came from', () => {
    expect(told({ assurance: 'pec', channel: 'fax' })).toEqual([
      ['certified-mail', 'mario@example.it', 'pec'],
      ['fax', '061234567', 'none'],
    ]);
  });

  it('is the fiscal code of a login whose provider says that the address is theirs', () => {
    const owner = told({ assurance: 'spid-l2', identity: { ...identity, ownsAddress: true } });
    expect(owner).toContainEqual(['fiscal-code', 'RSSMRA80A01H501U', 'spid-l2']);
    expect(owner).toContainEqual(['email', 'mario@example.it', 'spid-l2']);
  });

  it('gives the holder of an address nothing of whoever left it without its being theirs', () => {
    const stranger = told({ assurance: 'spid-l2', identity: { ...identity, ownsAddress: false } });
    expect(stranger).toEqual([
      ['email', 'mario@example.it', 'none'],
      ['phone', '061234567', 'none'],
    ]);
  });

  it('knows a number with or without the country’s prefix, however it is written', () => {
    expect([phoneKey('+39 06 1234567'), phoneKey('06/123.45.67')]).toEqual(['061234567', '061234567']);
    expect([phoneKey('anna 061234567'), phoneKey('0612'), phoneKey('')]).toEqual([null, null, null]);
  });
});
