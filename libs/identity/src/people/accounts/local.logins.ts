import type { Clock, TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { Charge, LoginBrake } from '../brake/login.brake.js';
import { LOCAL, type Audience, type ProvenPerson } from '../person.js';
import type { LoginRecord } from '../record/login.record.js';
import type { Origin } from '../sessions/session.js';
import type { OpenedSession, Sessions } from '../sessions/session.store.js';
import { codeNeeded, credentialsRefused } from './account.errors.js';
import { accountById, accountByName, type AccountRow } from './account.sql.js';
import type { PasswordHasher } from './password.hasher.js';
import { useCode, type AccountKeys } from './second.factor.js';

type Ctx = Pick<TenantContext, 'tenant'>;

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code; null when it was not given. */
  readonly code: string | null;
}

/** An opened session, and by which door. */
export interface OpenedLogin extends OpenedSession {
  readonly audience: Audience;
}

/** The secret a browser has for one of the doors. */
export type FormerSecret = (audience: Audience) => string | null;

export interface LocalLoginParts {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly hasher: PasswordHasher;
  readonly brake: LoginBrake;
  readonly sessions: Sessions;
  readonly record: LoginRecord;
  readonly keys: AccountKeys;
}

/** Logs people in by a password kept here. */
export class LocalLogins {
  constructor(private readonly parts: LocalLoginParts) {}

  /**
   * @param formerOf secret of the session the browser had at one of the doors
   * @throws DomainError AUTH.CREDENTIALS_REFUSED, AUTH.CODE_NEEDED, AUTH.TOO_MANY_TRIES
   */
  async logIn(ctx: Ctx, given: Credentials, origin: Origin, formerOf: FormerSecret): Promise<OpenedLogin> {
    const { unitOfWork, hasher, brake } = this.parts;
    const charge = await brake.charge(ctx, given.username, origin.address);
    const account = await unitOfWork.run(ctx, (tx) => accountByName(tx, given.username), { readOnly: true });
    const usable = account !== null && account.disabledAt === null ? account : null;
    const matches = await hasher.matches(usable?.passwordHash ?? null, given.password);
    if (usable === null || !matches) return this.#refuse(ctx, account, origin);
    if (usable.hasSecondFactor && given.code === null) {
      await brake.forgiven(ctx, charge);
      throw codeNeeded();
    }
    const audience = audienceOf(usable);
    const former = formerOf(audience);
    const opened = await unitOfWork.run(ctx, (tx) => this.#open(tx, usable, given.code, { origin, former, charge }));
    return opened === null ? this.#refuse(ctx, account, origin) : { ...opened, audience };
  }

  /** @returns null when the code is wrong, or the account changed since the password was judged */
  async #open(
    tx: Tx,
    judged: AccountRow,
    code: string | null,
    { origin, former, charge }: { readonly origin: Origin; readonly former: string | null; readonly charge: Charge },
  ): Promise<OpenedSession | null> {
    const { brake, sessions, record, keys, clock } = this.parts;
    const account = await accountById(tx, judged.id);
    if (account === null || account.disabledAt !== null || account.passwordHash !== judged.passwordHash) return null;
    if (account.hasSecondFactor && !(code !== null && (await useCode(tx, keys, account, code, clock.now()))))
      return null;
    await brake.succeeded(tx, charge);
    await record.addIn(tx, {
      ...{ what: 'logged-in', audience: audienceOf(account), provider: LOCAL, subject: account.id },
      ...{ assurance: 'account', address: origin.address },
    });
    return sessions.openIn(tx, provenBy(account), origin, former);
  }

  async #refuse(ctx: Ctx, account: AccountRow | null, { address }: Origin): Promise<never> {
    const { record } = this.parts;
    await record.add(ctx, {
      ...{ what: 'refused', audience: 'staff', provider: LOCAL, subject: account?.id ?? null, address },
      detail: 'AUTH.CREDENTIALS_REFUSED',
    });
    throw credentialsRefused();
  }
}

/** Whoever is nothing but a requester comes in by the requesters' door. */
const audienceOf = ({ roles }: Pick<AccountRow, 'roles'>): Audience =>
  roles.length > 0 && roles.every((role) => role === 'requester') ? 'requesters' : 'staff';

const provenBy = ({ id, person, name, email, roles }: AccountRow): ProvenPerson => ({
  ...{ audience: audienceOf({ roles }), provider: LOCAL, subject: id, person, name, email },
  ...{ fiscalNumber: null, assurance: 'account', groups: [] },
});
