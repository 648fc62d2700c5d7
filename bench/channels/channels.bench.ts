// Messages per second and memory of each channel, next to tickets registered by the desk's own API; ten mailboxes, one hanging.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envelope, letter as certifiedLetter } from '../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { MailSite } from '../../test/peers/support/mail-site.js';
import { PecProvider } from '../../test/peers/support/pec-provider.js';
import { startSportello } from '../../test/support/start-sportello.js';
import { letter } from '../mail/letters.js';
import { MailServer, PASSWORD } from '../mail/mailbox.js';
import { openedBy } from '../open/comparison.js';
import { databaseOf, mustBeDurable } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { linesOfChat } from './conversations.js';
import { dropFaxes, dropRegistrations } from './drops.js';
import { neighbours } from './neighbours.js';
import { Pushes } from './pushes.js';
import { idle, peakMemory, settled } from './settled.js';
import { CERTIFIED, everyChannel, MAILBOX, SIGNING, TENANT } from './tenants.js';

const MANY = SHORT ? 50 : 500;
const SECONDS = SHORT ? 2 : 10;

await heading('bench:channels');
const folder = await mkdtemp(join(tmpdir(), 'sportello-bench-channels-'));
const [registryFolder, faxFolder] = [join(folder, 'registry'), join(folder, 'fax')];
await Promise.all([mkdir(registryFolder), mkdir(faxFolder)]);
const mail = await MailServer.start([MAILBOX, CERTIFIED]);
const site = await MailSite.start([CERTIFIED]);
const provider = await PecProvider.create(folder, 'posta-certificata@gestore.example');
const sportello = await startSportello({
  tenants: [everyChannel({ mail, site, authority: provider.authority, registryFolder, faxFolder })],
  secrets: { [TENANT]: { mailbox: PASSWORD, signing: SIGNING, submission: site.passwordOf(CERTIFIED) } },
});
const pushes = new Pushes(sportello.url);
try {
  const database = await databaseOf(sportello.dataDir);
  print(`${await mustBeDurable(database)}; Dovecot on loopback, Maildir\n`);
  const token = await sportello.staffToken(TENANT, ['l1']);
  const desk = () => openedBy(sportello, token, { connections: 8, seconds: SECONDS });
  await desk(); // warm
  await idle(database);
  const begun = performance.now();
  const registered = await peakMemory(sportello.process.pid, desk);
  const baseline = registered.result.perSecond;
  const rows = [['channel', 'messages', 'a second', 'next to the desk', 'routed and told', 'most memory']];
  const tell = (name: string, count: number, perSecond: number, done: string, peak: number): void => {
    const next = (perSecond / baseline).toFixed(2);
    rows.push([name, String(count), `${perSecond.toFixed(1)}/s`, next, done, `${peak.toFixed(0)} MB`]);
  };
  // What one channel leaves to be done must not count against the next.
  const rested = async (count: number, began: number): Promise<string> => {
    await idle(database);
    return `${((count * 1_000) / (performance.now() - began)).toFixed(1)}/s`;
  };
  const atDesk = registered.result.done;
  tell('registered at the desk (API)', atDesk, baseline, await rested(atDesk, begun), registered.peak);
  const feeds: readonly [name: string, instance: string, send: (count: number) => Promise<void>][] = [
    ['web form', 'form', (count) => pushes.forms(count)],
    ['another portal (webhook)', 'other-portal', (count) => pushes.webhooks(count)],
    ['missed calls', 'line', (count) => pushes.missedCalls(count)],
    [
      'mail, 2 KB',
      'mail',
      async (count) =>
        mail.deliver(
          MAILBOX,
          numbered(count, (n) => letter(MAILBOX, n, 2_000)),
        ),
    ],
    ['certified mail', 'certified', async (count) => mail.deliver(CERTIFIED, await certifiedMails(count))],
    ['registered documents (RED)', 'registry', (count) => dropRegistrations(registryFolder, count)],
    ['fax, one page', 'fax', (count) => dropFaxes(faxFolder, count)],
  ];
  for (const [name, instance, send] of feeds) {
    const began = performance.now();
    const { result, peak } = await peakMemory(sportello.process.pid, async () => {
      await send(MANY);
      return settled(database, TENANT, instance, MANY);
    });
    tell(name, MANY, result.perSecond, await rested(MANY, began), peak);
  }
  const opened = performance.now();
  const chat = await peakMemory(sportello.process.pid, () => linesOfChat(sportello.url, SHORT ? 8 : 60));
  const lines = chat.result.done;
  tell('lines of chat', lines, chat.result.perSecond, await rested(lines, opened), chat.peak);
  print(table(rows));
  print('Memory is of the server and its children; the database is not among them.\n');
} finally {
  await pushes.close();
  await sportello.stop();
  await Promise.all([mail.stop(), site.stop()]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
await neighbours();

function numbered<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Sealed one after another: each takes a run of OpenSSL. */
async function certifiedMails(count: number): Promise<string[]> {
  const mails: string[] = [];
  for (let n = 0; n < count; n++) {
    const identificativo = `opec1.20261122100005.${n}@gestore.example`;
    const data = { identificativo, destinatari: [CERTIFIED] };
    mails.push(await envelope(provider, { data, postacert: certifiedLetter({ text: `Richiesta ${n}` }) }));
  }
  return mails;
}
