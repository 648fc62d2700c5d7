import { ProtocolStore, type KeptRegistration } from '@sportello/intake';
import type { ProtocolRegistration } from '@sportello/plugin-sdk';
import { ALFA, BETA, contextOf, Intake, raw } from './intake.harness.js';

const ONE = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const ELSEWHERE = '00000000-0000-7000-8000-000000000003';
const REGISTRATION: ProtocolRegistration = {
  ...{ administration: 'ente_es', office: 'A1B2C3D', register: 'PROT', number: '0012345', date: '2026-11-21' },
  time: '10:00:05+01:00',
};

let intake: Intake;
let protocol: ProtocolStore;
beforeEach(async () => {
  intake = await Intake.start();
  protocol = new ProtocolStore(intake.database.unitOfWork, intake.clock);
  await intake.ticket(ONE, 'ALFA-2026-0000001', 'ada@pec.example');
  await intake.ticket(OTHER, 'ALFA-2026-0000002', 'ugo@pec.example');
  await intake.ticket(ELSEWHERE, 'BETA-2026-0000001', 'eva@pec.example', [], BETA);
});
afterEach(() => intake.stop());

let count = 0;
async function inboxId(tenant = ALFA): Promise<string> {
  const [row] = await intake.inbox.accept(contextOf(tenant), 'registry', [raw(`registration-${(count += 1)}`)]);
  return row?.inboxId ?? '';
}
async function comes(ticketId: string, change: Partial<ProtocolRegistration> = {}, tenant = ALFA): Promise<void> {
  const registration = { ...REGISTRATION, ...change };
  const message = await inboxId(tenant);
  await protocol.keep(contextOf(tenant), { registration, direction: 'incoming', ticketId, inboxId: message });
}
const annulled = async (change: Partial<ProtocolRegistration> = {}, reason = 'Errata attribuzione', tenant = ALFA) =>
  protocol.annul(contextOf(tenant), await inboxId(tenant), {
    ...{ registration: { ...REGISTRATION, ...change }, reason, act: 'Det. 7/2026' },
  });
const of = (ticketId: string, tenant = ALFA): Promise<KeptRegistration[]> =>
  protocol.ofTicket(contextOf(tenant), ticketId);

describe('a registration of the protocol (TUDA art. 53)', () => {
  it('is kept as it was said, zeros included', async () => {
    await comes(ONE);
    expect(await of(ONE)).toEqual([{ ...REGISTRATION, direction: 'incoming', messageId: null, annulled: null }]);
  });

  it('is there once in a tenant, with the ticket that had it first, whatever is said of it later', async () => {
    await comes(ONE);
    await comes(ONE);
    await comes(OTHER);
    // The day and the hour are facts of a registration: they do not make it another one.
    await comes(OTHER, { date: '2026-11-22', time: '11:00:00+01:00' });
    expect(await of(ONE)).toMatchObject([{ date: '2026-11-21', time: '10:00:05+01:00' }]);
    expect(await of(OTHER)).toEqual([]);
  });

  it('is once however many say so at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => comes(at % 2 === 0 ? ONE : OTHER)));
    expect([...(await of(ONE)), ...(await of(OTHER))]).toHaveLength(1);
  });

  it.each<[string, Partial<ProtocolRegistration>]>([
    ['administration', { administration: 'altro_e' }],
    ['area', { office: 'A9' }],
    ['register', { register: 'REG2' }],
    ['year, as numbers begin anew', { date: '2027-01-02' }],
    ['number, to which its zeros belong', { number: '12345' }],
  ])('is another one in another %s', async (_what, change) => {
    await comes(ONE);
    await comes(OTHER, change);
    expect(await of(OTHER)).toMatchObject([change]);
    expect(await annulled(change)).toBe(OTHER);
    expect(await of(ONE)).toMatchObject([{ annulled: null }]);
  });

  it('is each tenant’s own', async () => {
    await comes(ONE);
    await comes(ELSEWHERE, {}, BETA);
    expect(await of(ELSEWHERE, BETA)).toHaveLength(1);
    expect(await annulled({}, 'Nell’altro', BETA)).toBe(ELSEWHERE);
    expect(await of(ONE)).toMatchObject([{ annulled: null }]);
    expect(await of(ONE, BETA)).toEqual([]);
  });
});

describe('an annulled one (TUDA art. 54)', () => {
  it('stays, with the first word on why and by which act', async () => {
    await comes(ONE);
    const at = intake.clock.now().toISOString();
    expect(await annulled()).toBe(ONE);
    intake.clock.advance(3_600_000);
    expect(await annulled({}, 'Un altro motivo')).toBe(ONE);
    await comes(ONE);
    expect(await of(ONE)).toEqual([
      {
        ...{ ...REGISTRATION, direction: 'incoming', messageId: null },
        annulled: { at, reason: 'Errata attribuzione', act: 'Det. 7/2026' },
      },
    ]);
  });

  it('is none while the registration is not known: it may be on its way', async () => {
    expect(await annulled()).toBeNull();
    await comes(ONE);
    expect(await of(ONE)).toMatchObject([{ annulled: null }]);
    expect(await annulled()).toBe(ONE);
  });

  it.each([
    "UPDATE sportello.protocol_reference SET number = '1'",
    'DELETE FROM sportello.protocol_reference',
    "UPDATE sportello.protocol_annulment SET reason = ''",
    'DELETE FROM sportello.protocol_annulment',
  ])('and what was registered are not the application’s to change: %s', async (change) => {
    await comes(ONE);
    await annulled();
    await expect(intake.database.unitOfWork.run(contextOf(), (tx) => tx.query(change))).rejects.toThrow(
      'permission denied',
    );
  });
});
