import type { Clock, TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { LoginBrake } from '../brake/login.brake.js';
import { LOCAL } from '../person.js';
import type { LoginActType, LoginRecord } from '../record/login.record.js';
import type { Session } from '../sessions/session.js';
import { endSessionsOfAccount, type OpenedSession, type Sessions } from '../sessions/session.store.js';
import { credentialsRefused, noSuchAccount, secondFactorState } from './account.errors.js';
import { accountById, setPasswordHash, type AccountRow } from './account.sql.js';
import type { LocalLoginParts } from './local.logins.js';
import type { Enrolment } from './one-time.codes.js';
import type { PasswordHasher } from './password.hasher.js';
import { checkPassword } from './password.rules.js';
import { beginEnrolment, confirmEnrolment, removeSecondFactor, useCode, type AccountKeys } from './second.factor.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** What somebody with a local account does to it. Whatever weakens it asks for the password again. */
export class OwnAccount {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;
  readonly #hasher: PasswordHasher;
  readonly #brake: LoginBrake;
  readonly #sessions: Sessions;
  readonly #record: LoginRecord;
  readonly #keys: AccountKeys;

  constructor({ unitOfWork, clock, hasher, brake, sessions, record, keys }: LocalLoginParts) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
    this.#hasher = hasher;
    this.#brake = brake;
    this.#sessions = sessions;
    this.#record = record;
    this.#keys = keys;
  }

  /**
   * Every session ends but a new one for the browser that asks.
   * @throws DomainError AUTH.CREDENTIALS_REFUSED, AUTH.PASSWORD_REFUSED, AUTH.TOO_MANY_TRIES
   */
  async changePassword(
    ctx: Ctx,
    session: Session,
    given: { readonly current: string; readonly password: string },
  ): Promise<OpenedSession> {
    const judged = await this.#judged(ctx, session, given.current);
    checkPassword(given.password, [judged.username, judged.name]);
    const hash = await this.#hasher.hash(given.password);
    return this.#unitOfWork.run(ctx, async (tx) => {
      const account = await this.#same(tx, judged);
      await setPasswordHash(tx, account.id, hash, this.#clock.now());
      await endSessionsOfAccount(tx, account.id);
      await this.#note(tx, 'password-changed', session);
      return this.#sessions.openIn(tx, session, session, null);
    });
  }

  /** Begins a second factor. @param issuer name of the administration @throws as {@link changePassword}, ACCOUNT.SECOND_FACTOR */
  async enrol(ctx: Ctx, session: Session, password: string, issuer: string): Promise<Enrolment> {
    const judged = await this.#judged(ctx, session, password);
    if (judged.hasSecondFactor) throw already();
    return this.#unitOfWork.run(ctx, async (tx) => {
      const account = await this.#same(tx, judged);
      if (account.hasSecondFactor) throw already();
      return beginEnrolment(tx, this.#keys, account, issuer);
    });
  }

  /** A first code proves that the device has the secret. @returns recovery codes, shown this once */
  async confirm(ctx: Ctx, session: Session, code: string): Promise<readonly string[]> {
    const charge = await this.#brake.charge(ctx, `code:${session.subject}`, session.address);
    return this.#unitOfWork.run(ctx, async (tx) => {
      const account = await mine(tx, session);
      if (account.hasSecondFactor) throw already();
      if (!(await useCode(tx, this.#keys, account, code, this.#clock.now()))) throw credentialsRefused();
      await this.#brake.succeeded(tx, charge);
      await this.#note(tx, 'second-factor-set', session);
      return confirmEnrolment(tx, this.#keys, account, this.#clock.now());
    });
  }

  /** @throws as {@link changePassword} */
  async removeSecondFactor(
    ctx: Ctx,
    session: Session,
    given: { readonly password: string; readonly code: string },
  ): Promise<void> {
    const judged = await this.#judged(ctx, session, given.password);
    await this.#unitOfWork.run(ctx, async (tx) => {
      const account = await this.#same(tx, judged);
      if (!account.hasSecondFactor)
        throw secondFactorState('Non c’è un secondo fattore.', 'There is no second factor.');
      if (!(await useCode(tx, this.#keys, account, given.code, this.#clock.now()))) throw credentialsRefused();
      await removeSecondFactor(tx, account.id);
      await this.#note(tx, 'second-factor-removed', session);
    });
  }

  /** Whoever holds a session, e.g. at a desk left open, still has to know the password; guessing it is slowed down. */
  async #judged(ctx: Ctx, session: Session, password: string): Promise<AccountRow> {
    const charge = await this.#brake.charge(ctx, `own:${session.subject}`, session.address);
    const account = await this.#unitOfWork.run(ctx, (tx) => mine(tx, session));
    if (!(await this.#hasher.matches(account.passwordHash, password))) throw credentialsRefused();
    await this.#unitOfWork.run(ctx, (tx) => this.#brake.succeeded(tx, charge));
    return account;
  }

  /** Unchanged since its password was judged. */
  async #same(tx: Tx, judged: AccountRow): Promise<AccountRow> {
    const account = await accountById(tx, judged.id);
    if (account === null || account.disabledAt !== null || account.passwordHash !== judged.passwordHash)
      throw credentialsRefused();
    return account;
  }

  #note(tx: Tx, what: LoginActType, { subject, address }: Session): Promise<void> {
    return this.#record.addIn(tx, { what, audience: 'staff', provider: LOCAL, subject, address });
  }
}

/** @throws DomainError ACCOUNT.NOT_FOUND for somebody who came in by a provider */
async function mine(tx: Tx, { provider, subject }: Session): Promise<AccountRow> {
  const account = provider === LOCAL ? await accountById(tx, subject) : null;
  if (account === null) throw noSuchAccount();
  return account;
}

const already = () =>
  secondFactorState(
    'C’è già un secondo fattore: prima va tolto.',
    'There is a second factor already: remove it first.',
  );
