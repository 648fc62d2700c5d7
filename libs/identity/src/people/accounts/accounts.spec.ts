import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { newEnrolment, newRecoveryCodes, recoveryHash, stepOf } from './one-time.codes.js';
import { PasswordHasher } from './password.hasher.js';
import { checkPassword } from './password.rules.js';
import { openText, sealText } from './sealed.text.js';

describe('a password', () => {
  const hasher = new PasswordHasher();

  it('is kept as Argon2id, each time otherwise', async () => {
    const [one, other] = [
      await hasher.hash('cavallo batteria graffetta'),
      await hasher.hash('cavallo batteria graffetta'),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await hasher.matches(one, 'cavallo batteria graffetta')).toBe(true);
    expect(await hasher.matches(one, 'cavallo batteria graffett')).toBe(false);
    expect(await hasher.matches(null, 'cavallo batteria graffetta')).toBe(false);
  });

  it('is the same however a keyboard writes its signs', async () => {
    const hash = await hasher.hash('perch\u00e9 no, davvero');
    expect(await hasher.matches(hash, 'perche\u0301 no, davvero')).toBe(true);
  });

  it.each([
    ['too short', 'breve'],
    ['too long', 'x1y2z'.repeat(50)],
    ['always the same', 'aaaaaaaaaaaaaaaa'],
    ['one’s own name', 'anna.rossi.12'],
  ])('that is %s will not do', (_, password) => {
    expect(() => checkPassword(password, ['anna.rossi', 'Anna Rossi'])).toThrow(
      expect.objectContaining({ code: 'AUTH.PASSWORD_REFUSED' }),
    );
  });

  it('of many words will do', () => {
    expect(() => checkPassword('cavallo batteria graffetta', ['anna.rossi'])).not.toThrow();
  });
});

describe('a code of the second factor', () => {
  const now = new Date('2026-03-03T10:00:10Z');
  const { secret, uri } = newEnrolment('Ente: prova', 'anna.rossi');
  const codeAt = (at: Date): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

  it('is of its time step, one before or one after', () => {
    const step = Math.floor(now.getTime() / 30_000);
    expect(stepOf(secret, codeAt(now), now)).toBe(step);
    expect(stepOf(secret, codeAt(new Date(now.getTime() - 30_000)), now)).toBe(step - 1);
    expect(stepOf(secret, codeAt(new Date(now.getTime() - 90_000)), now)).toBeNull();
    expect(stepOf(secret, 'abcdef', now)).toBeNull();
  });

  it('is made by any authenticator from the address it is given', () => {
    expect(uri).toMatch(/^otpauth:\/\/totp\/[^?]+\?/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
  });

  it('has ten codes for whoever loses the device, of which only hashes with a key are kept', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const key = randomBytes(32);
    const [code = ''] = codes;
    expect(recoveryHash(key, 'a', code)).toBe(recoveryHash(key, 'a', code.toLowerCase().replaceAll('-', ' ')));
    expect(recoveryHash(key, 'a', code)).not.toBe(recoveryHash(key, 'b', code));
    expect(recoveryHash(key, 'a', code)).not.toBe(recoveryHash(randomBytes(32), 'a', code));
  });
});

describe('a sealed text', () => {
  const key = randomBytes(32);

  it('opens in its own place with its own key alone', () => {
    const sealed = sealText(key, 'tenant/one', 'secret');
    expect(sealed.toString('utf8')).not.toContain('secret');
    expect(openText(key, 'tenant/one', sealed)).toBe('secret');
    expect(() => openText(key, 'tenant/two', sealed)).toThrow();
    expect(() => openText(randomBytes(32), 'tenant/one', sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[14] = (changed[14] ?? 0) ^ 1;
    expect(() => openText(key, 'tenant/one', changed)).toThrow();
  });
});
