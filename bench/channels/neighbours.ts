import { startSportello } from '../../test/support/start-sportello.js';
import { testTenant } from '../../test/support/test-tenant.js';
import { letter } from '../mail/letters.js';
import { MailServer, PASSWORD } from '../mail/mailbox.js';
import { databaseOf } from '../support/data-folder.js';
import { SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { settled } from './settled.js';
import { StuckProxy } from './stuck.proxy.js';
import { mailbox } from './tenants.js';

const BODIES = Array.from({ length: 10 }, (_, n) => `body-${n}`);
const MAILS = SHORT ? 10 : 100;
const addressOf = (body: string) => `ufficio@${body}.example`;

/** Ten mailboxes of ten administrations on one server: how nine fare when the tenth hangs, next to when it does not. */
export async function neighbours(): Promise<void> {
  const mail = await MailServer.start(BODIES.map(addressOf));
  const proxy = await StuckProxy.before(mail.port);
  const [troubled = '', ...healthy] = BODIES;
  const portOf = (body: string) => (body === troubled ? proxy.port : mail.port);
  const sportello = await startSportello({
    tenants: BODIES.map((id) => testTenant({ id, channels: [mailbox(portOf(id), addressOf(id))] })),
    secrets: Object.fromEntries(BODIES.map((id) => [id, { mailbox: PASSWORD }])),
  });
  try {
    const database = await databaseOf(sportello.dataDir);
    await Promise.all(BODIES.map((body) => mail.watched(addressOf(body))));
    let delivered = 0;
    const deliver = async (): Promise<void> => {
      for (const body of BODIES)
        await mail.deliver(
          addressOf(body),
          Array.from({ length: MAILS }, (_, n) => letter(addressOf(body), delivered + n, 2_000)),
          delivered,
        );
      delivered += MAILS;
    };
    const timed = async (bodies: readonly string[]): Promise<number> => {
      const began = performance.now();
      await deliver();
      await Promise.all(bodies.map((body) => settled(database, body, 'mail', delivered)));
      return (performance.now() - began) / 1_000;
    };
    const whole = await timed(BODIES);
    proxy.hang();
    const nine = await timed(healthy);
    proxy.recover();
    const began = performance.now();
    await settled(database, troubled, 'mail', delivered);
    const rate = (bodies: number, seconds: number) => `${((bodies * MAILS) / seconds).toFixed(1)}/s`;
    print(
      table([
        ['ten mailboxes of ten administrations', 'mails', 'to tickets', 'taken after'],
        ['all ten well', String(10 * MAILS), rate(10, whole), `${whole.toFixed(1)} s`],
        ['one hangs: the other nine', String(9 * MAILS), rate(9, nine), `${nine.toFixed(1)} s`],
      ]),
    );
    print(`Time of the nine, next to all ten well: ${(nine / whole).toFixed(2)} (aim: at most 1)`);
    print(
      `What waited in the tenth: ${MAILS} tickets ${((performance.now() - began) / 1_000).toFixed(1)} s after it is back`,
    );
  } finally {
    await sportello.stop();
    proxy.stop();
    await mail.stop();
  }
}
