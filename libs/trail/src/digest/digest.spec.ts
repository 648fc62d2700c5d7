import { createHash, createPublicKey, verify } from 'node:crypto';
import { InstallationKey } from '@sportello/platform';
import { readDigests } from './digest.file.js';
import { DigestSeal } from './digest.seal.js';
import { digestBytes, digestHash, type Digest } from './digest.js';
import { dayBefore, nextNight } from './digest.maker.js';
import { MerkleRoot } from './merkle.root.js';

const sha = (...parts: (string | Buffer)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

describe('the root of a tree of hashes', () => {
  /** RFC 9162 §2.1.1, word by word. */
  const plain = (leaves: readonly string[]): Buffer => {
    if (leaves.length === 0) return sha('');
    if (leaves.length === 1) return sha(LEAF, leaves[0] ?? '');
    let half = 1;
    while (half * 2 < leaves.length) half *= 2;
    return sha(NODE, plain(leaves.slice(0, half)), plain(leaves.slice(half)));
  };

  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100])('of %i leaves is the one of RFC 9162', (count) => {
    const leaves = Array.from({ length: count }, (_, index) => `leaf ${index}`);
    const tree = new MerkleRoot();
    for (const leaf of leaves) tree.add(leaf);
    expect(tree.root()).toBe(plain(leaves).toString('hex'));
  });
});

const digest: Digest = {
  ...{ tenant: 'comune-alfa', number: 1, day: '2026-03-03', takenAt: '2026-03-04T00:30:00.000Z', previous: null },
  ...{ counts: { ticket: { records: 2, events: 9 } }, moved: 2, root: 'ab'.repeat(32) },
};

describe('the seal of a digest', () => {
  const seal = new DigestSeal(new InstallationKey('one'));

  it('is verified by whoever has the public key alone', () => {
    const { signature } = seal.sign(digest);
    const key = createPublicKey(seal.publicKey);
    expect(verify(null, digestBytes(digest), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('does not hold for another content, another key or a key that is only named', () => {
    const signed = seal.sign(digest);
    expect(seal.isGenuine(signed)).toBe(true);
    expect(seal.isGenuine({ ...signed, digest: { ...digest, moved: 1 } })).toBe(false);
    const other = new DigestSeal(new InstallationKey('other'));
    expect(seal.isGenuine(other.sign(digest))).toBe(false);
    expect(seal.isGenuine({ ...other.sign(digest), keyId: seal.keyId })).toBe(false);
    expect(seal.isGenuine({ ...signed, signature: 'nonsense' })).toBe(false);
  });

  it('of a former key holds as long as that key is given', () => {
    const signed = seal.sign(digest);
    expect(new DigestSeal(new InstallationKey('new')).isGenuine(signed)).toBe(false);
    expect(new DigestSeal(new InstallationKey('new'), new InstallationKey('one')).isGenuine(signed)).toBe(true);
  });

  it('reads back what was written, whatever order the database gives its keys in', () => {
    const signed = seal.sign(digest);
    const [read] = readDigests(`${JSON.stringify(signed)}\n`);
    expect(digestHash(read?.digest ?? digest)).toBe(digestHash(digest));
    expect(digestHash({ ...digest, moved: 3 })).not.toBe(digestHash(digest));
  });

  it.each(['', 'no json', '{}', '{"digest":1,"keyId":"x","signature":"y"}', '[]'])('%p is no digest', (text) => {
    expect(() => readDigests(text)).toThrow(expect.objectContaining({ code: 'TRAIL.NOT_A_DIGEST' }));
  });
});

describe('the day and the night of a digest', () => {
  it.each([
    ['2026-03-03T23:29:00Z', '2026-03-03', '2026-03-03T23:30:00.000Z'],
    ['2026-03-03T22:59:00Z', '2026-03-02', '2026-03-03T23:30:00.000Z'],
    ['2026-03-28T23:30:00Z', '2026-03-28', '2026-03-29T22:30:00.000Z'], // the clock goes forward that night
    ['2026-10-24T22:30:00Z', '2026-10-24', '2026-10-25T23:30:00.000Z'],
  ])('at %s in Rome the day is %s and the night %s', (now, day, night) => {
    expect(dayBefore(new Date(now), 'Europe/Rome')).toBe(day);
    expect(nextNight(new Date(now), 'Europe/Rome').toISOString()).toBe(night);
  });
});
