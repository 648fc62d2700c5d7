import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { isRole } from '../../principal.js';
import { LOCAL } from '../person.js';
import type { LoginActType, LoginRecord } from '../record/login.record.js';
import { endSessionsOfAccount } from '../sessions/session.store.js';
import { accountRefused, linkInvalid, noSuchAccount, usernameTaken } from './account.errors.js';
import { accountOfLink, isLinkRecent, newLink, useLink } from './account.links.js';
import { ACCOUNT_COLUMNS, accountById, accountByName, setPasswordHash } from './account.sql.js';
import type { LocalAccount, NewAccount } from './local.account.js';
import type { PasswordHasher } from './password.hasher.js';
import { checkPassword } from './password.rules.js';

type Ctx = Pick<TenantContext, 'tenant' | 'actor'>;

const USERNAME = /^[a-z0-9][a-z0-9._@+-]{1,253}$/;
const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/;
const HERE = 'local';

/** Somebody to be written to about their password. */
export interface PasswordLink {
  readonly account: LocalAccount;
  /** For the link; kept nowhere. */
  readonly secret: string;
}

/** The accounts kept here: made, listed, disabled; their passwords set by links that work once. */
export class LocalAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly record: LoginRecord,
  ) {}

  /**
   * @param password null: a link is given instead
   * @returns the secret of the link, when there is no password
   * @throws DomainError ACCOUNT.REFUSED, ACCOUNT.USERNAME_TAKEN, AUTH.PASSWORD_REFUSED
   */
  async create(ctx: Ctx, given: NewAccount, password: string | null): Promise<{ id: string; link: string | null }> {
    const account = checked(given);
    if (password !== null) checkPassword(password, [account.username, account.name]);
    const hash = password === null ? null : await this.hasher.hash(password);
    const now = this.clock.now();
    const id = newId(now.getTime());
    return this.unitOfWork.run(ctx, async (tx) => {
      const { username, person, name, email, roles, teams, supplier } = account;
      const [row] = await tx.query<{ id: string }>({
        name: 'account-create',
        text: `INSERT INTO local_account (tenant_id, id, username, person, name, email, roles, teams, password_hash, password_set_at, created_at, supplier)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $9::text IS NOT NULL THEN $10::timestamptz END, $10, $11)
               ON CONFLICT (tenant_id, username) DO NOTHING RETURNING id`,
        values: [tx.tenant, id, username, person, name, email, roles, teams, hash, now, supplier ?? null],
      });
      if (row === undefined) throw usernameTaken();
      await this.#note(tx, 'account-created', id, ctx.actor.id);
      return { id, link: hash === null ? await newLink(tx, id, 'welcome', now) : null };
    });
  }

  /** By name, A to Z, one more than asked for when there are more. @param after name of the last one seen */
  list(
    ctx: Pick<Ctx, 'tenant'>,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<LocalAccount[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<LocalAccount>({
          name: 'account-list',
          text: `SELECT ${ACCOUNT_COLUMNS} FROM local_account WHERE tenant_id = $1 AND ($2::text IS NULL OR username > $2)
                  ORDER BY username LIMIT $3`,
          values: [tx.tenant, after ?? null, limit + 1],
        }),
      { readOnly: true },
    );
  }

  /** Its sessions end, its links are void, its password is no longer taken. @throws DomainError ACCOUNT.NOT_FOUND */
  disable(ctx: Ctx, id: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.#switch(tx, id, this.clock.now());
      await tx.query({
        name: 'account-links-void',
        text: 'DELETE FROM account_link WHERE tenant_id = $1 AND account_id = $2',
        values: [tx.tenant, id],
      });
      await endSessionsOfAccount(tx, id);
      await this.#note(tx, 'account-disabled', id, ctx.actor.id);
    });
  }

  /** @throws DomainError ACCOUNT.NOT_FOUND */
  enable(ctx: Ctx, id: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.#switch(tx, id, null);
      await this.#note(tx, 'account-enabled', id, ctx.actor.id);
    });
  }

  /**
   * A link for whoever forgot.
   * @param again the mail before did not go: whether one went out lately is not asked
   * @returns null when nobody is to be written to: no such account, disabled, no address, or just done
   */
  forgotten(ctx: Pick<Ctx, 'tenant'>, username: string, again = false): Promise<PasswordLink | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const now = this.clock.now();
      const account = await accountByName(tx, username);
      if (account === null || account.disabledAt !== null || account.email === null) return null;
      if (!again && (await isLinkRecent(tx, account.id, now))) return null;
      await this.#note(tx, 'link-sent', account.id, null);
      return { account, secret: await newLink(tx, account.id, 'forgotten', now) };
    });
  }

  /** A new first link, given by whoever runs the installation. @throws DomainError ACCOUNT.NOT_FOUND */
  newLinkFor(ctx: Ctx, username: string): Promise<string> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const account = await accountByName(tx, username);
      if (account === null || account.disabledAt !== null) throw noSuchAccount();
      await this.#note(tx, 'link-sent', account.id, ctx.actor.id);
      return newLink(tx, account.id, 'welcome', this.clock.now());
    });
  }

  /**
   * Sets a password by a link, which is used up; whoever was logged in is no longer.
   * @throws DomainError AUTH.LINK_INVALID, AUTH.PASSWORD_REFUSED (the link may then be used again)
   */
  async setByLink(ctx: Pick<Ctx, 'tenant'>, secret: string, password: string, address: string): Promise<void> {
    checkPassword(password, []);
    const hash = await this.hasher.hash(password);
    const done = await this.unitOfWork.run(ctx, async (tx) => {
      const now = this.clock.now();
      const id = await accountOfLink(tx, secret, now);
      const account = id === null ? null : await accountById(tx, id);
      if (account === null || account.disabledAt !== null || !(await useLink(tx, account.id, secret))) return false;
      checkPassword(password, [account.username, account.name]);
      await setPasswordHash(tx, account.id, hash, now);
      await endSessionsOfAccount(tx, account.id);
      await this.#note(tx, 'password-set', account.id, null, address);
      return true;
    });
    if (!done) throw linkInvalid();
  }

  async #switch(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
    const rows = await tx.query<{ id: string }>({
      name: 'account-switch',
      text: 'UPDATE local_account SET disabled_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING id',
      values: [tx.tenant, id, disabledAt],
    });
    if (rows.length === 0) throw noSuchAccount();
  }

  #note(tx: Tx, what: LoginActType, subject: string, by: string | null, address: string = HERE): Promise<void> {
    return this.record.addIn(tx, { ...{ what, audience: 'staff', provider: LOCAL, subject, address }, detail: by });
  }
}

/** @throws DomainError ACCOUNT.REFUSED */
function checked(given: NewAccount): NewAccount {
  const username = given.username.trim().toLowerCase();
  if (!USERNAME.test(username))
    throw accountRefused('nome utente di lettere, cifre e . _ @ + -', 'a user name of letters, digits and . _ @ + -');
  if (!PERSON.test(given.person))
    throw accountRefused('identificativo di lettere, cifre e . _ @ -', 'an id of letters, digits and . _ @ -');
  const name = given.name.trim();
  if (name === '' || name.length > 200) throw accountRefused('manca il nome', 'the name is missing');
  if (given.roles.length === 0 || !given.roles.every(isRole))
    throw accountRefused('serve almeno un ruolo', 'at least one role is needed');
  const ofSupplier = (given.supplier ?? null) !== null;
  if (given.roles.includes('supplier') !== ofSupplier || (ofSupplier && given.roles.length + given.teams.length > 1))
    throw accountRefused(
      'il ruolo supplier va con un fornitore, senza altri ruoli né gruppi',
      'the role supplier goes with a supplier, without other roles or teams',
    );
  return { ...given, username, name, email: given.email?.trim().toLowerCase() ?? null };
}
