import { tenantId } from '@sportello/kernel';
import fc from 'fast-check';
import type { CallBackPageView, WaitingCallBackView } from '../../apps/server/src/calls/calls.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { exchangeSecrets, TelephoneExchange, withLine } from '../support/telephone.exchange.js';

const TENANT = 'pac-spoc';
const MINUTE = 60_000;
const CALLS_BACK = 'paolo.serra@pac.example';

/** C8: a promise can still be kept when people hear that its term is near, which is after 75% of it here. */
describe('a promised call whose term comes near', () => {
  // Tuesday, 10:00 in Rome; the term is two hours of any day.
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let exchange: TelephoneExchange;
  let back: Api;
  beforeAll(async () => {
    const files = { [TENANT]: await withLine(TENANT) };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: exchangeSecrets(TENANT) });
    exchange = new TelephoneExchange(sportello.api(TENANT), 'toll-free', () => clock.now());
    back = await sportello.staff(TENANT, ['l1'], { id: 'paolo.serra', name: 'Paolo Serra', teams: ['back-office'] });
  });
  afterAll(() => sportello?.stop());

  const waiting = async (): Promise<readonly WaitingCallBackView[]> =>
    (await back.get<CallBackPageView>('call-backs')).items;
  const told = async (template: string, ticket?: string) =>
    (await back.mailsTo(CALLS_BACK)).filter((one) => one.template === template && one.ticketNumber === ticket);
  const later = (minutes: number): Date => new Date(clock.now().getTime() + minutes * MINUTE);
  const missedBy = async (from: string, call: string): Promise<void> => {
    await exchange.tells('ringing', call, { from, queue: 'spoc', extensions: ['201'] });
    await exchange.tells('missed', call);
  };
  const promised = async (): Promise<string> => {
    const requester = { name: 'Eva Neri', phone: '0655550302' };
    const { number } = await back.register({ requester, subject: 'Da richiamare', text: 'Mancano dati.' });
    await back.act(number, 'ask-call-back', { text: 'Chiedere il numero.' });
    return number;
  };

  it('warns those on shift before it is over, once, however often the caller tries meanwhile', async () => {
    await missedBy('06 5555 0777', 'w-1');
    await sportello.passTo('2026-03-03T10:00:00Z');
    await missedBy('06 5555 0777', 'w-2');
    await sportello.passTo('2026-03-03T10:29:59Z');
    expect(await told('call-back-warning')).toEqual([]);
    expect(await waiting()).toMatchObject([{ missed: 2, overdue: false, soonFrom: '2026-03-03T10:30:00.000Z' }]);

    await sportello.passTo('2026-03-03T10:59:00Z');
    const [warning, ...more] = await told('call-back-warning');
    expect(more).toEqual([]);
    expect(warning?.text).toContain('Va richiamato entro martedì 3 marzo 2026, 12:00 chi ha chiamato «Numero verde»');
    // The number is for those who open the list, not for a mailbox.
    expect(warning?.text).not.toContain('0777');
    expect(await told('call-back-overdue')).toEqual([]);

    await sportello.passTo('2026-03-03T11:00:00Z');
    expect(await told('call-back-overdue')).toHaveLength(1);
    expect(await told('call-back-warning')).toHaveLength(1);
  });

  it('says nothing twice when its job is run again, and nothing of what is over', async () => {
    const [{ id } = { id: '' }] = await waiting();
    const { callBackDue } = sportello.running.services;
    const again = { callBack: id, step: 'warning-75', tenant: tenantId(TENANT), correlationId: 'again' };
    const before = (await back.mailsTo(CALLS_BACK)).length;
    await callBackDue.ofCaller(again);
    await sportello.settled();
    expect(await back.mailsTo(CALLS_BACK)).toHaveLength(before);
    await back.post(`call-backs/${id}/record-call`, { outcome: 'spoken', text: 'Spiegato.' });

    await missedBy('06 5555 0888', 'w-3');
    await sportello.passTo(later(100));
    const [next] = await waiting();
    for (let twice = 0; twice < 2; twice++) await callBackDue.ofCaller({ ...again, callBack: next?.id ?? '' });
    await sportello.settled();
    expect(await told('call-back-warning')).toHaveLength(2);
    await back.post(`call-backs/${next?.id}/record-call`, { outcome: 'spoken', text: 'Spiegato.' });
  });

  it('warns nobody of whoever was spoken to, nor of a promise that another one replaced', async () => {
    const number = await promised();
    await sportello.passTo(later(60));
    await back.act(number, 'ask-call-back', { text: 'Domani.', promisedBy: later(8 * 60).toISOString() });
    await sportello.passTo(later(5 * 60));
    expect(await told('call-back-warning', number)).toEqual([]);
    await sportello.passTo(later(2 * 60));
    expect(await told('call-back-warning', number)).toHaveLength(1);
    await back.act(number, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });

    await sportello.passTo('2026-03-04T09:00:00Z');
    const spoken = await promised();
    await back.act(spoken, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });
    const [before] = await waiting();
    expect(before).toBeUndefined();
    await sportello.passTo(later(150));
    expect(await told('call-back-warning', spoken)).toEqual([]);
  });

  it('however promises are made, moved, tried and kept, each is warned of at most once, and while it stands', async () => {
    const act = fc.oneof(
      fc.record({ does: fc.constant('ask' as const), minutes: fc.integer({ min: 8, max: 120 }) }),
      fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ does: fc.constantFrom('no-answer' as const, 'spoken' as const), minutes: fc.constant(0) }),
    );
    let day = 9;
    const history = fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 8 }), async (acts) => {
      await sportello.passTo(new Date(Date.UTC(2026, 2, (day += 1), 9)));
      const number = await promised();
      let standing: { since: Date; due: Date } | null = { since: clock.now(), due: later(120) };
      let expected = 0;
      const pass = async (minutes: number): Promise<void> => {
        const until = later(minutes);
        const from = clock.now();
        if (standing !== null) {
          const { since, due } = standing;
          const at = since.getTime() + (due.getTime() - since.getTime()) * 0.75;
          if (at > from.getTime() && at <= until.getTime()) expected += 1;
        }
        await sportello.passTo(until);
      };
      for (const { does, minutes } of acts) {
        if (does === 'wait') await pass(minutes);
        else if (does === 'ask') {
          const due = later(minutes);
          await back.act(number, 'ask-call-back', { text: 'Chiamare.', promisedBy: due.toISOString() });
          standing = { since: clock.now(), due };
        } else {
          await back.act(number, 'record-call', { outcome: does, text: 'Provato.' });
          if (does === 'spoken') standing = null;
        }
      }
      await pass(240);
      expect(await told('call-back-warning', number)).toHaveLength(expected);
      if (standing !== null) await back.act(number, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });
    });
    await fc.assert(history, { numRuns: 3, endOnFailure: true });
  });
});
