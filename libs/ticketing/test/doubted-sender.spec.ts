import { GetTicketQuery, RequesterTicketsReader, type RegisterTicketInput } from '@sportello/ticketing';
import { ALFA, RULES, Ticketing } from './ticketing.harness.js';

const REFERENTE = 'referente@ente.example';
const FAILS = { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'server' } as const;
const PASSES = { ...FAILS, spf: 'pass', dmarc: 'pass' } as const;
const ctx = { tenant: ALFA };

/** ADR 0180: what follows from the address that a request shows, when its mail was proved not to be from there. */
describe('a request whose sender fails', () => {
  let ticketing: Ticketing;
  beforeAll(async () => {
    ticketing = await Ticketing.start();
    ticketing.rules.revisions.push({
      ...{ ...RULES, revision: 2, kinds: { ...RULES.kinds, repair: { purpose: 'maintenance' } } },
      maintenance: {
        starters: [{ name: { it: 'il Referente', en: 'the contact' }, emails: [REFERENTE], userTypes: [] }],
      },
    });
  });
  afterAll(() => ticketing.stop());

  const asked = (sender: RegisterTicketInput['sender'], more: Partial<RegisterTicketInput> = {}) =>
    ticketing.register({
      requester: { name: 'Rita', email: REFERENTE },
      ...(sender === undefined ? {} : { sender }),
      ...more,
    });

  it('starts no maintenance by the address of somebody who may (B18)', async () => {
    await expect(asked(FAILS, { kind: 'repair' })).rejects.toMatchObject({ code: 'MAINTENANCE.NOT_ENTITLED' });
    for (const sender of [PASSES, undefined]) {
      const { ticketId } = await asked(sender, { kind: 'repair' });
      const { kind } = await ticketing.queries.execute(
        new GetTicketQuery(ctx, { ticket: ticketId, sight: { restricted: false } }),
      );
      expect(kind).toBe('repair');
    }
  });

  it('starts what the desk starts by its own office, whoever asks', async () => {
    await expect(asked(FAILS, { kind: 'repair', entitled: true })).resolves.toMatchObject({ state: 'registered' });
  });

  it('is not what the owner of the address is thought to mean who names no request (C4)', async () => {
    const requester = { name: 'Ugo', email: 'ugo@person.example' };
    const reader = new RequesterTicketsReader(ticketing.database.unitOfWork);
    const meant = async (...numbers: string[]) =>
      (await reader.ofAddress(ctx, requester.email, numbers)).map(({ number }) => number).sort();
    const forged = await asked(FAILS, { requester });
    expect(await meant()).toEqual([]);
    const own = await asked(PASSES, { requester });
    expect(await meant()).toEqual([own.number]);
    // A mail that is forwarded fails too: whoever was told its number and names it means that one.
    expect(await meant(forged.number)).toEqual([own.number, forged.number].sort());
  });
});
