import {
  BeingRegistered,
  DeliveryStore,
  Desk,
  IdentityStore,
  ProtocolStore,
  InboundProcessor,
  type DeskOutcome,
} from '@sportello/intake';
import type { TenantContext, TenantId } from '@sportello/kernel';
import { PoisonMessageError, type InboundContent } from '@sportello/plugin-sdk';
import { ALFA, BETA, content, contextOf, FAILS, Intake, raw } from './intake.harness.js';

let intake: Intake;
beforeAll(async () => void (intake = await Intake.start()));
afterAll(() => intake.stop());

/** Opens tickets in the database, once for a key as the core does, and remembers what it was asked. */
class OpeningDesk extends Desk {
  readonly asked: { does: string; ticketId: string; content: InboundContent }[] = [];
  /** Awaited before a ticket is opened. */
  before: () => Promise<void> = async () => undefined;

  ticketOfPage = async () => null;

  async register(
    { tenant }: TenantContext,
    _key: string,
    _message: unknown,
    content: InboundContent,
  ): Promise<DeskOutcome> {
    await this.before();
    const ticketId = `00000000-0000-7000-8000-${String((tickets += 1)).padStart(12, '0')}`;
    await intake.ticket(ticketId, `N-${tickets}`, `asker-${tickets}@person.example`, [], tenant);
    return this.#done('register', ticketId, content);
  }
  reply = async (_: TenantContext, _key: string, ticketId: string, _message: unknown, content: InboundContent) =>
    this.#done('reply', ticketId, content);
  note = this.reply;
  bounced = this.reply;
  called = async () => null;
  copy = async (_: TenantContext, _key: string, ticketId: string, _message: unknown, content: InboundContent) =>
    this.#done('copy', ticketId, content);

  #done(does: string, ticketId: string, content: InboundContent): DeskOutcome {
    this.asked.push({ does, ticketId, content });
    return { ticketId, number: 'N-1' };
  }
}

let tickets = 0;
let count = 0;

/** One process of the installation: what it reads is what its channel said. */
function site(desk = new OpeningDesk()) {
  const said = new Map<string, InboundContent | Error>();
  const processor = new InboundProcessor(
    intake.inbox,
    {
      read: async (_ctx, _instance, message) => {
        const read = said.get(message.externalId) ?? new Error('nothing is said of it');
        if (read instanceof Error) throw read;
        return read;
      },
    },
    intake.threads,
    desk,
    { classify: async () => null },
    new DeliveryStore(intake.database.unitOfWork, intake.clock),
    new IdentityStore(intake.database.unitOfWork),
    new ProtocolStore(intake.database.unitOfWork, intake.clock),
  );
  const arrives = async (instance: string, read: InboundContent | Error, tenant: TenantId = ALFA) => {
    const externalId = `m-${(count += 1)}`;
    said.set(externalId, read);
    const [row] = await intake.inbox.accept(contextOf(tenant), instance, [raw(externalId)]);
    const inboxId = row?.inboxId ?? '';
    return { inboxId, process: () => processor.process(tenant, inboxId, 'test') };
  };
  const comes = async (instance: string, read: InboundContent | Error, tenant: TenantId = ALFA) =>
    (await arrives(instance, read, tenant)).process();
  return { desk, arrives, comes, said };
}

const id = (): string => `id-${(count += 1)}@person.example`;
const mail = (messageId: string, change: Partial<InboundContent> = {}) =>
  content({ subject: 'Aiuto', text: 'Non entro.', ...change }, { messageId });
const registration = (identities: readonly string[], change: Partial<InboundContent> = {}) =>
  content({ from: {}, subject: 'Istanza', text: 'Documento registrato', identities, ...change });

describe('one message that comes by two channels of a tenant', () => {
  it('opens one ticket, whichever came first: a registration and the mail it was made of', async () => {
    for (const order of ['registry first', 'mailbox first']) {
      const [messageId, { desk, comes }] = [id(), site()];
      const both = [
        () => comes('registry', registration([messageId], { request: { fields: { protocolNumber: '0012345' } } })),
        () => comes('mailbox', mail(messageId)),
      ];
      for (const one of order === 'registry first' ? both : both.toReversed()) await one();
      expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'copy']);
      expect(desk.asked[1]?.ticketId).toBe(desk.asked[0]?.ticketId);
    }
  });

  it('loses nothing: the copy says where it came first, and brings the facts the ticket has no room for', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('mailbox', mail(messageId));
    const fields = { protocolNumber: '0012345' };
    const second = await comes('registry', registration([messageId], { request: { fields }, notes: ['odd'] }));
    expect(second).toMatchObject({ state: 'processed', outcome: 'copy' });
    expect(desk.asked[1]?.content.notes).toEqual([
      'same-message: already received by mailbox',
      'assurance: email',
      'protocolNumber: 0012345',
      'odd',
    ]);
  });

  it('is known by the identifier of the certified-mail provider, in brackets or without', async () => {
    const { desk, comes } = site();
    await comes('pec', mail(id(), { identities: ['opec1.2@gestore.example'], assurance: 'pec' }));
    await comes('registry', registration(['<opec1.2@gestore.example>']));
    // The envelope as an ordinary mailbox reads it: its Message-ID is the provider's identifier.
    await comes('mailbox', mail('opec1.2@gestore.example', { text: 'Busta di trasporto' }));
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'copy', 'copy']);
  });

  it('says so when the two channels name different writers', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('registry', registration([messageId], { from: { email: 'ente@pec.example' } }));
    await comes('mailbox', mail(messageId));
    expect(desk.asked[1]?.content.notes?.[1]).toMatch(/^same-message-other-writer: /);
  });

  it('is one ticket when it was written to two mailboxes', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('a', mail(messageId));
    await comes('b', mail(messageId, { text: 'Non  entro.\r\n' }));
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'copy']);
  });

  it.each<[string, Partial<InboundContent>]>([
    ['other words, for portals give all they send one Message-ID', { text: 'Un altro problema.' }],
    ['another writer, whose words must not be taken for theirs', { from: { email: 'eve@person.example' } }],
    ['no writer', { from: {} }],
    [
      'another file',
      { attachments: [{ name: 'a', mediaType: 'text/plain', blob: { sha256: 'b'.repeat(64), size: 1 } }] },
    ],
  ])('is another message when, under the same Message-ID, it has %s', async (_what, change) => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('a', mail(messageId));
    await comes('b', mail(messageId, change));
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'register']);
  });

  it.each(['the registration first', 'the forged mail first'])(
    'is another message when its sender fails, even under the name of one that a registry stands for: %s (ADR 0180)',
    async (order) => {
      const [messageId, { desk, comes }] = [id(), site()];
      const both = [
        () => comes('registry', registration([messageId])),
        () => comes('mailbox', mail(messageId, { sender: FAILS, text: 'Cambiate il mio iban.' })),
      ];
      for (const one of order === 'the registration first' ? both : both.toReversed()) await one();
      expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'register']);
      expect(desk.asked[0]?.ticketId).not.toBe(desk.asked[1]?.ticketId);
    },
  );

  it('is another message when its sender fails, though it says the same as one that came under its name', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('a', mail(messageId));
    await comes('b', mail(messageId, { sender: FAILS }));
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'register']);
  });

  it('is two within one mailbox: there the channel tells messages apart', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('a', mail(messageId));
    await comes('a', mail(messageId));
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'register']);
  });

  it('is never looked for in another tenant', async () => {
    const [messageId, { desk, comes }] = [id(), site()];
    await comes('registry', registration([messageId]));
    await comes('mailbox', mail(messageId), BETA);
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'register']);
  });
});

describe('two processes that read the two at the same moment', () => {
  it('open one ticket: the second one waits for the first and is looked at again', async () => {
    const messageId = id();
    let [reached, goOn] = [(): void => undefined, (): void => undefined];
    const isOpening = new Promise<void>((resolve) => (reached = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = new OpeningDesk();
    slow.before = async () => {
      reached();
      await held;
    };
    const [here, there] = [site(slow), site()];
    const first = here.comes('registry', registration([messageId]));
    await isOpening;
    const second = await there.arrives('mailbox', mail(messageId));
    await expect(second.process()).rejects.toThrow(BeingRegistered);
    goOn();
    const { ticketId } = (await first) as { ticketId: string };
    expect(await second.process()).toMatchObject({ outcome: 'copy', ticketId });
    expect(there.desk.asked.map(({ does }) => does)).toEqual(['copy']);
  });

  it('open one ticket each time, in any interleaving', async () => {
    for (let round = 0; round < 8; round++) {
      const [messageId, desk] = [id(), new OpeningDesk()];
      const [here, there] = [site(desk), site(desk)];
      const both = [
        await here.arrives('registry', registration([messageId, `pec-${messageId}`])),
        await there.arrives('pec', mail(messageId, { identities: [`pec-${messageId}`] })),
      ];
      const settled = await Promise.allSettled(both.map(({ process }) => process()));
      for (const [at, { status }] of settled.entries()) if (status === 'rejected') await both[at]?.process();
      expect(desk.asked.map(({ does }) => does).sort()).toEqual(['copy', 'register']);
    }
  });

  it('lose nothing when the first one turns out not to be a request', async () => {
    const messageId = id();
    const { desk, arrives, comes, said } = site();
    desk.before = async () => {
      desk.before = async () => undefined;
      throw new Error('the database went away');
    };
    const first = await arrives('registry', registration([messageId]));
    await expect(first.process()).rejects.toThrow('went away');
    const second = await arrives('mailbox', mail(messageId));
    await expect(second.process()).rejects.toThrow(BeingRegistered);
    for (const key of said.keys())
      if (said.get(key)?.constructor === Object && (said.get(key) as InboundContent).subject === 'Istanza')
        said.set(key, new PoisonMessageError('changed-its-mind', 'it cannot be read after all'));
    expect(await first.process()).toMatchObject({ state: 'quarantined' });
    expect(await second.process()).toMatchObject({ outcome: 'register' });
    // A person puts the first one to work again: by now it is the copy.
    expect(await intake.inbox.retry(contextOf(), first.inboxId)).toBe(true);
    for (const key of said.keys()) if (said.get(key) instanceof Error) said.set(key, registration([messageId]));
    expect(await first.process()).toMatchObject({ outcome: 'copy' });
    expect(desk.asked.map(({ does }) => does)).toEqual(['register', 'copy']);
    expect(await comes('mailbox', mail(id()))).toMatchObject({ outcome: 'register' });
  });
});
