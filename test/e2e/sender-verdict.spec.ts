import { randomUUID } from 'node:crypto';
import type { TicketView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { judged, tenantThatJudges } from '../support/judged.mails.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const ADA = 'ada@person.example';

describe('whose mail it is', () => {
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: await tenantThatJudges(TENANT) } });
    lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello?.stop());

  /** @param dmarc what the server of the administration found; null: it says nothing */
  async function sends(subject: string, dmarc: 'pass' | 'fail' | null, headers: readonly string[] = []): Promise<void> {
    const raw = judged(dmarc, letter({ from: ADA, to: OFFICE, subject, headers }));
    await handOver(await sportello.door(TENANT, 'mail'), { from: ADA, to: OFFICE, raw });
    await sportello.settled();
  }

  /** The ticket that it opens. */
  async function writes(...[subject, ...more]: Parameters<typeof sends>): Promise<TicketView> {
    await sends(subject, ...more);
    const [found] = (await lia.tickets(`?q=${encodeURIComponent(subject)}`)).items;
    return lia.ticket(found?.number ?? '');
  }

  it('is shown beside the message, and how sure the address is follows from it (E3)', async () => {
    const proved = await writes('Permesso di costruire', 'pass');
    expect(proved.messages[0]).toMatchObject({
      assurance: 'email-verified',
      sender: { spf: 'pass', dkim: 'none', dmarc: 'pass', domain: 'person.example', by: 'server' },
    });
    const silent = await writes('Sopralluogo richiesto', null);
    expect(silent.messages[0]).toMatchObject({ assurance: 'email', sender: { dmarc: 'not-judged', by: 'nobody' } });
  });

  it('a mail that shows a false address is taken in, marked, and lends that address nothing', async () => {
    const forged = await writes('Cambio di iban urgente', 'fail');
    expect(forged).toMatchObject({ identity: { assurance: 'none' }, contact: { email: ADA } });
    expect(forged.messages[0]).toMatchObject({ assurance: 'none', sender: { dmarc: 'fail' } });
  });

  it('it does not join somebody’s ticket by a name of theirs that anybody can know', async () => {
    const id = `<${randomUUID()}@person.example>`;
    const own = await writes('Pratica di Ada', 'pass', [`Message-ID: ${id}`]);
    const forged = await writes('Pratica altrui', 'fail', [`In-Reply-To: ${id}`, `References: ${id}`]);
    expect(forged.number).not.toBe(own.number);
    await sends('Ancora sulla pratica', 'pass', [`In-Reply-To: ${id}`]);
    expect((await lia.ticket(own.number)).messages).toHaveLength(2);
  });

  it('is for those who work the request, and for nobody else', async () => {
    const { number } = await writes('Pratica per altri', 'pass');
    const manager = await sportello.staff(TENANT, ['service-manager'], { id: 'gina', name: 'Gina Neri' });
    expect((await manager.ticket(number)).messages.map((message) => message.sender)).toEqual([undefined]);
    expect((await lia.ticket(number)).messages[0]?.sender).toBeDefined();
  });
});
