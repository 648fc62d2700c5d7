import { eventually } from '../../support/eventually.js';
import type { HttpClient } from '../../support/http-client.js';
import { startSportello, type SportelloUnderTest } from '../../support/start-sportello.js';
import { testTenant, type TenantFile } from '../../support/test-tenant.js';
import type { MailSite } from './mail-site.js';

export interface MailDeskOptions {
  /** Of the tenant. */
  readonly id: string;
  /** Its mailbox: people write there, and it writes from there. */
  readonly address: string;
  /** Password it reads the mailbox with; the right one when left out. */
  readonly password?: string;
  /** Further settings of the mailbox. */
  readonly mailbox?: Readonly<Record<string, unknown>>;
}

/** Name of the secret with which the mailbox is read. */
export const MAILBOX_SECRET = 'mailbox';

/** Starts Sportello with administrations that are written to and write by the mail system of the tests. */
export function startMailDesks(site: MailSite, desks: readonly MailDeskOptions[]): Promise<SportelloUnderTest> {
  const passwords = ({ id, address, password }: MailDeskOptions) =>
    [id, { [MAILBOX_SECRET]: password ?? site.passwordOf(address), notices: site.passwordOf(address) }] as const;
  return startSportello({
    tenants: desks.map((desk) => mailTenant(site, desk)),
    secrets: Object.fromEntries(desks.map(passwords)),
  });
}

/** Reads by IMAP over TLS, writes by SMTP with login over STARTTLS. @param secret of the mailbox */
export function mailTenant(
  site: MailSite,
  { id, address, mailbox = {} }: MailDeskOptions,
  secret: string = MAILBOX_SECRET,
): TenantFile {
  const ca = site.certificates.authority;
  return testTenant({
    id,
    channels: [
      {
        instance: 'mailbox',
        plugin: 'channel-imap',
        name: { it: 'Posta elettronica', en: 'E-mail' },
        kind: 'mail',
        settings: {
          ...{ host: '127.0.0.1', port: site.dovecot.tlsPort, tls: 'implicit', ca, user: address },
          auth: { type: 'password', password: `file:${secret}` },
          addresses: [address],
          ...mailbox,
        },
      },
    ],
    notifications: {
      instance: 'notices',
      plugin: 'notify-email',
      settings: {
        from: { name: `Assistenza ${id}`, address },
        transport: {
          ...{ type: 'smtp', host: '127.0.0.1', port: site.postfix.submissionPort, tls: 'starttls', ca, user: address },
          password: 'file:notices',
        },
      },
    },
  });
}

export interface TicketMessage {
  readonly direction: 'in' | 'out';
  readonly visibility: 'public' | 'internal';
  readonly author: string;
  readonly assurance?: string;
  readonly sender?: Readonly<Record<string, string>>;
  readonly text: string;
  readonly quoted?: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
}

export interface Ticket {
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly openedAt: string;
  readonly clocks: readonly { readonly clock: string; readonly dueAt?: string }[];
  readonly assignee?: { readonly id: string; readonly name: string };
  readonly contact?: { readonly email?: string };
  readonly messages: readonly TicketMessage[];
}

export interface OutboxItem {
  readonly state: string;
  readonly recipient: string;
  readonly template: string;
  readonly ticketNumber?: string;
  readonly lastError?: string;
}

export interface InboxItem {
  readonly id: string;
  readonly state: 'received' | 'processed' | 'ignored' | 'quarantined';
  readonly code?: string;
  readonly outcome?: string;
}

export interface InstanceItem {
  readonly instance: string;
  readonly state: string;
  readonly advice?: { readonly it: string; readonly en: string };
}

/** The desk of one administration, by its API. */
export class Desk {
  private constructor(
    private readonly path: string,
    private readonly keeper: HttpClient,
    private readonly technicians: (name: string) => Promise<HttpClient>,
  ) {}

  static async of(sportello: SportelloUnderTest, tenant: string): Promise<Desk> {
    const keeper = await sportello.staff(tenant, ['supervisor', 'operator']);
    const technicians = (name: string) =>
      sportello.staff(tenant, ['l1'], { id: name.toLowerCase().replace(/\s/g, '.'), name });
    return new Desk(`/rest/helpdesk/v1/${tenant}`, keeper, technicians);
  }

  async tickets(): Promise<readonly Ticket[]> {
    return (await this.keeper.get<{ items: Ticket[] }>(`${this.path}/tickets?limit=100`)).items;
  }

  ticket(number: string): Promise<Ticket> {
    return this.keeper.get(`${this.path}/tickets/${number}`);
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    return (await this.keeper.get<{ items: OutboxItem[] }>(`${this.path}/outbox?limit=100`)).items;
  }

  async inbox(): Promise<readonly InboxItem[]> {
    return (await this.keeper.get<{ items: InboxItem[] }>(`${this.path}/inbox?limit=100`)).items;
  }

  /** One command of a technician, e.g. `resolve`. */
  async does(technician: string, number: string, command: string, body: object = {}): Promise<void> {
    await (await this.technicians(technician)).post(`${this.path}/tickets/${number}/${command}`, body);
  }

  /** The final answer, until it has gone and the ticket is technically closed (B14). */
  async resolves(technician: string, number: string, answer: object): Promise<void> {
    await this.does(technician, number, 'resolve', answer);
    await this.comes(number, 'is technically closed', ({ state }) => state === 'resolved');
  }

  /** Waits for a ticket with this subject, open in any state. */
  opens(subject: string): Promise<Ticket> {
    return eventually(`a ticket “${subject}” is opened`, async () => {
      const found = (await this.tickets()).find((ticket) => ticket.subject === subject);
      return found && this.ticket(found.number);
    });
  }

  /** Waits until there are so many tickets. @returns the newest */
  grows(tickets: number): Promise<Ticket> {
    return eventually(`there are ${tickets} tickets`, async () => {
      const found = await this.tickets();
      const newest = found
        .map(({ number }) => number)
        .sort()
        .at(-1);
      return found.length >= tickets && newest !== undefined && this.ticket(newest);
    });
  }

  /** Waits until a ticket is as wanted. */
  comes(number: string, what: string, is: (ticket: Ticket) => boolean): Promise<Ticket> {
    return eventually(`${number} ${what}`, async () => {
      const ticket = await this.ticket(number);
      return is(ticket) && ticket;
    });
  }

  /** Waits until everything that was taken in has been settled, one way or another. */
  settled(messages: number): Promise<readonly InboxItem[]> {
    return eventually(`${messages} messages are taken in and settled`, async () => {
      const items = await this.inbox();
      return items.length >= messages && items.every(({ state }) => state !== 'received') && items;
    });
  }

  async instance(name: string): Promise<InstanceItem | undefined> {
    return (await this.keeper.get<{ items: InstanceItem[] }>(`${this.path}/plugins`)).items.find(
      ({ instance }) => instance === name,
    );
  }

  instanceIs(name: string, state: string): Promise<InstanceItem> {
    return eventually(
      `${name} is ${state}`,
      async () => {
        const found = await this.instance(name);
        return found?.state === state && found;
      },
      { within: 60_000 },
    );
  }
}
