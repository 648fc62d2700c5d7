import { DomainError, systemActor, type Actor } from '@sportello/kernel';
import { Ticket, type Act } from '../ticket.js';
import { isCalledOut } from '../on-call.js';
import { acknowledgeOnCall, authoriseOnCall, pageOnCall, refuseOnCall, requestOnCall } from './index.js';

const at = new Date('2026-03-02T20:00:00Z');
const staff = (id: string, name: string): Act => ({ by: { type: 'staff', id, name } satisfies Actor, at });
const carla = staff('carla', 'Carla Operatrice');
const capo = staff('capo', 'Pia Capo');
const rete = staff('rete', 'Remo Rete');
const system: Act = { by: systemActor('on-call'), at };

const opened = (): Ticket =>
  Ticket.register(
    { by: carla.by, at },
    {
      ...{ number: 'SAM-2026-0000001', kind: 'malfunction', channel: 'phone', channelInstance: 'desk', language: 'it' },
      ...{ area: null, topic: null, subtopic: null, severity: 1, contactId: 'c1', userType: null, organisation: null },
      ...{ messageId: 'm0', receivedAt: at.toISOString(), revision: 1 },
    },
  );
const requested = (): Ticket => requestOnCall(opened(), carla, { team: 'on-call', reason: 'Sede senza rete' });
const granted = { reason: 'Servizio essenziale', entitled: true, level: 'L2' };
const answerBy = new Date('2026-03-02T20:15:00Z');
const paged = (): Ticket =>
  pageOnCall(authoriseOnCall(requested(), capo, granted), system, {
    person: { id: 'rete', name: 'Remo Rete' },
    answerBy,
  });

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('on-call specialists act only on an authorised escalation (B2)', () => {
  it('is asked for, authorised with a reason, paged and acknowledged; the ticket passes to the team', () => {
    const done = acknowledgeOnCall(paged(), rete);
    expect(done.news.map(({ type }) => type)).toEqual([
      ...[
        'registered',
        'on-call-requested',
        'on-call-authorised',
        'escalated',
        'on-call-paged',
        'on-call-acknowledged',
      ],
    ]);
    expect(done.state).toMatchObject({
      team: 'on-call',
      level: 'L2',
      progress: {
        onCall: {
          ...{ state: 'acknowledged', requestedBy: { id: 'carla' }, paged: [{ person: { id: 'rete' } }] },
          ...{ decision: { by: { id: 'capo' }, reason: 'Servizio essenziale' }, acknowledged: { by: { id: 'rete' } } },
        },
      },
    });
    expect(isCalledOut(done.state.progress.onCall, 'rete')).toBe(true);
    expect(isCalledOut(done.state.progress.onCall, 'other')).toBe(false);
  });

  it.each([
    [
      'by somebody not entitled',
      () => authoriseOnCall(requested(), capo, { ...granted, entitled: false }),
      'TICKET.ON_CALL_NOT_ENTITLED',
    ],
    ['by whoever asked for it', () => authoriseOnCall(requested(), carla, granted), 'TICKET.ON_CALL_OWN_REQUEST'],
    ['without a reason', () => authoriseOnCall(requested(), capo, { ...granted, reason: ' ' }), 'TICKET.REASON_NEEDED'],
    ['that nobody asked for', () => authoriseOnCall(opened(), capo, granted), 'TICKET.ON_CALL_STATE'],
    ['twice', () => authoriseOnCall(paged(), capo, granted), 'TICKET.ON_CALL_STATE'],
  ])('is not authorised %s', (_, work, expected) => expect(code(work)).toBe(expected));

  it.each([
    [
      'after it was acknowledged',
      () => refuseOnCall(acknowledgeOnCall(paged(), rete), capo, granted),
      'TICKET.ON_CALL_STATE',
    ],
    ['without a reason', () => refuseOnCall(requested(), capo, { ...granted, reason: '' }), 'TICKET.REASON_NEEDED'],
  ])('is not refused %s', (_, work, expected) => expect(code(work)).toBe(expected));

  it('is answered by those who were paged alone', () => {
    expect(code(() => acknowledgeOnCall(paged(), carla))).toBe('TICKET.ON_CALL_NOT_PAGED');
    expect(code(() => acknowledgeOnCall(requested(), rete))).toBe('TICKET.ON_CALL_STATE');
  });

  it('pages nobody before it is authorised, nor after it was refused', () => {
    const next = { person: { id: 'rete', name: 'Remo Rete' }, answerBy };
    expect(code(() => pageOnCall(requested(), system, next))).toBe('TICKET.ON_CALL_STATE');
    expect(code(() => pageOnCall(refuseOnCall(requested(), capo, granted), system, next))).toBe('TICKET.ON_CALL_STATE');
  });

  it('may be asked for again after a refusal, not while it is under way', () => {
    const again = { team: 'on-call', reason: 'Peggiora' };
    expect(code(() => requestOnCall(requested(), carla, again))).toBe('TICKET.ON_CALL_STATE');
    expect(requestOnCall(refuseOnCall(requested(), capo, granted), carla, again).state.progress.onCall).toMatchObject({
      ...{ state: 'requested', reason: 'Peggiora', decision: null },
    });
  });
});
