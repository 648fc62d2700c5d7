import { startSportello } from '../../test/support/start-sportello.js';
import { testTenant } from '../../test/support/test-tenant.js';
import { letter } from '../mail/letters.js';
import { MailServer, PASSWORD } from '../mail/mailbox.js';
import { databaseOf } from '../support/data-folder.js';
import { SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { idle, settled } from './settled.js';
import { StuckProxy } from './stuck.proxy.js';
import { mailbox } from './tenants.js';

const BODIES = Array.from({ length: 10 }, (_, n) => `body-${n}`);
const [TROUBLED = '', ...HEALTHY] = BODIES;
const [BUSY = '', QUIET = ''] = HEALTHY;
const MAILS = SHORT ? 10 : 100;
/** Well and hanging in turns, so that what else happens on the machine meets both. */
const TURNS = SHORT ? 1 : 3;
const FLOOD = SHORT ? 100 : 900;
const addressOf = (body: string) => `ufficio@${body}.example`;

/** How ten administrations on one server fare when the mail server of one hangs, and when one is flooded, next to when all is well. */
export async function neighbours(): Promise<void> {
  const mail = await MailServer.start(BODIES.map(addressOf));
  const proxy = await StuckProxy.before(mail.port);
  const portOf = (body: string) => (body === TROUBLED ? proxy.port : mail.port);
  const sportello = await startSportello({
    tenants: BODIES.map((id) => testTenant({ id, channels: [mailbox(portOf(id), addressOf(id))] })),
    secrets: Object.fromEntries(BODIES.map((id) => [id, { mailbox: PASSWORD }])),
  });
  try {
    const post = new Post(mail, await databaseOf(sportello.dataDir));
    await Promise.all(BODIES.map((body) => mail.watched(addressOf(body))));
    await post.round(); // warm
    const took: Record<'well' | 'hanging' | 'back', number[]> = { well: [], hanging: [], back: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      took.well.push(await post.round());
      await post.taken(TROUBLED);
      proxy.hang();
      took.hanging.push(await post.round());
      proxy.recover();
      took.back.push(await elapsed(() => post.taken(TROUBLED)));
    }
    const told = (name: string, seconds: readonly number[]) => [
      ...[name, String(HEALTHY.length * MAILS), `${((HEALTHY.length * MAILS) / median(seconds)).toFixed(1)}/s`],
      seconds.map((each) => `${each.toFixed(1)} s`).join(', '),
    ];
    print(
      table([
        ['nine mailboxes of nine administrations', 'mails', 'to tickets', 'taken after'],
        told('beside a tenth that is well', took.well),
        told('beside a tenth that hangs', took.hanging),
      ]),
    );
    const next = (median(took.hanging) / median(took.well)).toFixed(2);
    print(`Time of the nine beside one that hangs, next to one that is well: ${next} (aim: at most 1)`);
    print(`What waited in the tenth: ${MAILS} tickets ${median(took.back).toFixed(1)} s after it is back`);
    const alone = await post.one(QUIET);
    await post.put(BUSY, FLOOD);
    const beside = await post.one(QUIET, false);
    const flood = await elapsed(() => post.taken(BUSY));
    print(
      `One mail to a ticket: ${alone.toFixed(1)} s; beside ${FLOOD} another administration gets at once: ${beside.toFixed(1)} s (those: ${(beside + flood).toFixed(1)} s)`,
    );
  } finally {
    await sportello.stop();
    proxy.stop();
    await mail.stop();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Puts mails into the mailboxes and tells when they have become tickets. */
class Post {
  readonly #put = new Map<string, number>();

  constructor(
    private readonly mail: MailServer,
    private readonly database: string,
  ) {}

  async put(body: string, count: number): Promise<void> {
    const before = this.#put.get(body) ?? 0;
    const letters = Array.from({ length: count }, (_, n) => letter(addressOf(body), before + n, 2_000));
    this.#put.set(body, before + count);
    await this.mail.deliver(addressOf(body), letters, before);
  }

  taken(body: string): Promise<unknown> {
    return settled(this.database, body, 'mail', this.#put.get(body) ?? 0);
  }

  /** All ten get as many. What an earlier round left to be done is done first. @returns seconds until those of the nine are tickets */
  async round(): Promise<number> {
    await idle(this.database);
    return elapsed(async () => {
      for (const body of BODIES) await this.put(body, MAILS);
      await Promise.all(HEALTHY.map((body) => this.taken(body)));
    });
  }

  /** @returns seconds until one mail is a ticket */
  async one(body: string, rested = true): Promise<number> {
    if (rested) await idle(this.database);
    return elapsed(async () => {
      await this.put(body, 1);
      await this.taken(body);
    });
  }
}
