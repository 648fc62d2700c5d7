// Mails per second from a real IMAP server to committed tickets, next to only reading the same mails from it.
import { parseMail } from '@sportello/mail';
import { eventually } from '../../test/support/eventually.js';
import { startSportello } from '../../test/support/start-sportello.js';
import { testTenant } from '../../test/support/test-tenant.js';
import { ask, databaseOf, mustBeDurable } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { letter } from './letters.js';
import { MailServer, PASSWORD } from './mailbox.js';

const TENANT = 'bench';
const SIZES = [
  { label: '2 KB', bytes: 2_000, mails: SHORT ? 100 : 1_000, address: 'piccola@bench.example' },
  { label: '200 KB', bytes: 200_000, mails: SHORT ? 20 : 200, address: 'grande@bench.example' },
];

await heading('bench:mail');
const server = await MailServer.start(SIZES.map(({ address }) => address));
const sportello = await startSportello({
  tenants: [testTenant({ id: TENANT, channels: SIZES.map(mailbox) })],
  secrets: { [TENANT]: { mailbox: PASSWORD } },
});
try {
  const database = await databaseOf(sportello.dataDir);
  print(`${await mustBeDurable(database)}; Dovecot on loopback, Maildir\n`);
  const rows = [['size', 'mails', 'to tickets', 'only read and parsed', 'ratio', 'first ticket after', 'last']];
  for (const size of SIZES) rows.push(await measured(size, database));
  print(table(rows));
} finally {
  await sportello.stop();
  await server.stop();
}

function mailbox({ address }: (typeof SIZES)[number], index: number) {
  return {
    instance: `mailbox-${index}`,
    plugin: 'channel-imap',
    name: { it: 'Posta', en: 'Mail' },
    kind: 'mail',
    settings: {
      ...{ host: '127.0.0.1', port: server.port, tls: 'none', user: address, addresses: [address] },
      auth: { type: 'password', password: 'file:mailbox' },
    },
  } as const;
}

async function measured({ label, bytes, mails, address }: (typeof SIZES)[number], database: string): Promise<string[]> {
  const letters = Array.from({ length: mails }, (_, n) => letter(address, n, bytes));
  await server.watched(address);
  const before = await tickets(database);
  await server.deliver(address, letters);
  const delivered = performance.now();
  let first: number | undefined;
  await eventually(
    'every mail is a ticket',
    async () => {
      const opened = (await tickets(database)) - before;
      if (opened > 0) first ??= performance.now() - delivered;
      return opened >= mails;
    },
    { within: 600_000, every: 25 },
  );
  const took = (performance.now() - delivered) / 1_000;
  const read = mails / (await readAndParsed(address, mails));
  const rate = mails / took;
  return [
    label,
    String(mails),
    `${rate.toFixed(1)}/s`,
    `${read.toFixed(1)}/s`,
    (rate / read).toFixed(2),
    `${((first ?? Number.NaN) / 1_000).toFixed(1)} s`,
    `${took.toFixed(1)} s`,
  ];
}

async function tickets(database: string): Promise<number> {
  const [row] = await ask<{ count: number }>(database, 'SELECT count(*)::int AS count FROM ticket');
  return row?.count ?? 0;
}

/** What any program must do with these mails: fetch and parse each, keep nothing. @returns seconds */
async function readAndParsed(address: string, mails: number): Promise<number> {
  const session = server.session(address);
  await session.connect();
  try {
    const began = performance.now();
    let afterUid = 0;
    let seen = 0;
    let uidValidity: string | null = null;
    while (seen < mails) {
      const batch = await session.fetch('INBOX', { uidValidity, afterUid, limit: 50 });
      if (batch.messages.length === 0) throw new Error(`${seen} of ${mails} mails are there`);
      for (const { uid, raw } of batch.messages) {
        await parseMail(raw ?? new Uint8Array());
        afterUid = uid;
        seen++;
      }
      uidValidity = batch.uidValidity;
    }
    return (performance.now() - began) / 1_000;
  } finally {
    session.close();
  }
}
