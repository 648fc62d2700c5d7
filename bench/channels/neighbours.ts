import { eventually } from '../../test/support/eventually.js';
import { startSportello } from '../../test/support/start-sportello.js';
import { testTenant } from '../../test/support/test-tenant.js';
import { letter } from '../mail/letters.js';
import { MailServer, PASSWORD } from '../mail/mailbox.js';
import { ask, databaseOf } from '../support/data-folder.js';
import { SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { settled } from './settled.js';
import { StuckProxy } from './stuck.proxy.js';
import { mailbox } from './tenants.js';

const BODIES = Array.from({ length: 10 }, (_, n) => `body-${n}`);
const MAILS = SHORT ? 10 : 100;
/** All well and one hanging in turns, so that what else happens on the machine meets both. */
const TURNS = SHORT ? 1 : 3;
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
    const taken = (bodies: readonly string[]) =>
      Promise.all(bodies.map((body) => settled(database, body, 'mail', delivered)));
    /** Mails to all ten. @returns seconds until those of the nine are tickets */
    const timed = async (): Promise<number> => {
      // Tickets go on being routed and told of when they are there: that is not to count for the next ones.
      await idle(database);
      const began = performance.now();
      for (const body of BODIES)
        await mail.deliver(
          addressOf(body),
          Array.from({ length: MAILS }, (_, n) => letter(addressOf(body), delivered + n, 2_000)),
          delivered,
        );
      delivered += MAILS;
      await taken(healthy);
      return secondsSince(began);
    };
    await timed(); // warm
    const well: number[] = [];
    const beside: number[] = [];
    const after: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await taken(BODIES);
      well.push(await timed());
      await taken(BODIES);
      proxy.hang();
      beside.push(await timed());
      proxy.recover();
      const began = performance.now();
      await taken([troubled]);
      after.push(secondsSince(began));
    }
    const told = (name: string, took: readonly number[]) => {
      const rate = `${((healthy.length * MAILS) / median(took)).toFixed(1)}/s`;
      return [name, String(healthy.length * MAILS), rate, took.map((each) => `${each.toFixed(1)} s`).join(', ')];
    };
    print(
      table([
        ['nine mailboxes of nine administrations', 'mails', 'to tickets', 'taken after'],
        told('beside a tenth that is well', well),
        told('beside a tenth that hangs', beside),
      ]),
    );
    const next = (median(beside) / median(well)).toFixed(2);
    print(`Time of the nine beside one that hangs, next to one that is well: ${next} (aim: at most 1)`);
    print(`What waited in the tenth: ${MAILS} tickets ${median(after).toFixed(1)} s after it is back`);
  } finally {
    await sportello.stop();
    proxy.stop();
    await mail.stop();
  }
}

/** Resolves when no job is left that could be done now. */
async function idle(database: string): Promise<void> {
  await eventually(
    'no job is left to do',
    async () => {
      const [row] = await ask<{ jobs: number }>(
        database,
        `SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL OR (run_at <= now() AND attempts < max_attempts)`,
      );
      return row?.jobs === 0;
    },
    { within: 300_000, every: 250 },
  );
}

const secondsSince = (began: number): number => (performance.now() - began) / 1_000;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
