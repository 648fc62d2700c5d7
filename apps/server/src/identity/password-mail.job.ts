import type { LocalAccounts, PasswordLink } from '@sportello/identity';
import { newId, type Clock, type Localized } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import type { Notification } from '@sportello/plugin-sdk';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';

export const PASSWORD_MAIL_JOB = 'identity.password-mail';
/** The link lasts an hour. */
export const PASSWORD_MAIL_TRIES = 6;

/** @property username as somebody typed it; whether anybody has it is found out here */
export type PasswordMailPayload = { readonly username: string };

const NOTHING: Localized = { it: '', en: '' };

/**
 * Writes to whoever forgot their password. The mail goes to the notifier at once and not by the outbox: nobody who may read
 * what was sent can use the link before its owner does.
 */
export class PasswordMailJob {
  constructor(
    private readonly accounts: LocalAccounts,
    private readonly directory: TenantDirectory,
    private readonly host: Pick<PluginHost, 'notify'>,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  async run(
    { username, ...payload }: PasswordMailPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    { attempt }: Pick<JobHelpers, 'attempt'>,
  ): Promise<void> {
    const ctx = jobContext(payload, 'identity');
    const configuration = await this.directory.current(ctx.tenant);
    if (!configuration.identity.localAccounts) return;
    const link = await this.accounts.forgotten(ctx, username, attempt > 1);
    if (link === null) return;
    const id = newId(this.clock.now().getTime());
    await this.host.notify(ctx, configuration.notifications.instance, this.#letter(configuration, link, id), id);
  }

  #letter(configuration: CurrentTenant, { account, secret }: PasswordLink, id: string): Notification {
    const { tenant, name, zone, contacts, languages, people } = configuration;
    const known = Object.hasOwn(people, account.person) ? people[account.person] : undefined;
    const at = this.clock.now().toISOString();
    const href = `${this.publicUrl}/desk/${tenant}/password#${secret}`;
    return {
      ...{ event: 'staff-notice', audience: 'staff', wording: wordsFor(href) },
      language: known?.language ?? languages[0] ?? 'it',
      recipient: { name: account.name, address: account.email ?? '' },
      office: { id: tenant, name, zone, contacts },
      ticket: { number: '', subject: '', state: NOTHING, kind: NOTHING, channel: NOTHING, openedAt: at, link: '' },
      at,
      clocks: [],
      thread: { messageIdLocal: id, references: [], replyToken: '' },
      attachments: [],
    };
  }
}

const wordsFor = (href: string): { subject: Localized; text: Localized } => ({
  subject: { it: 'Nuova password', en: 'New password' },
  text: {
    it: `Qualcuno, forse Lei, ha chiesto una nuova password. Per sceglierla, entro un’ora e una volta sola:\n\n${href}\n\nSe non l’ha chiesta, non deve fare nulla: la password resta quella di prima.`,
    en: `Somebody, perhaps you, asked for a new password. To choose it, within an hour and once only:\n\n${href}\n\nIf you did not ask, there is nothing to do: your password stays as it is.`,
  },
});
