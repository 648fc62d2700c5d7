import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The root of a tree of hashes (RFC 9162 §2.1) over leaves that come one by one: it keeps one hash for each level. */
export class MerkleRoot {
  /** Roots of full trees, the largest first, with how many leaves each has. */
  readonly #peaks: { readonly size: number; readonly hash: Buffer }[] = [];

  add(leaf: string): void {
    this.#peaks.push({ size: 1, hash: createHash('sha256').update(LEAF).update(leaf).digest() });
    for (;;) {
      const [left, right] = this.#peaks.slice(-2);
      if (left === undefined || right === undefined || left.size !== right.size) return;
      this.#peaks.splice(-2, 2, { size: left.size * 2, hash: node(left.hash, right.hash) });
    }
  }

  /** Lower-case hexadecimal; of no leaves, the hash of nothing. */
  root(): string {
    const last = this.#peaks.at(-1);
    if (last === undefined) return createHash('sha256').digest('hex');
    return this.#peaks
      .slice(0, -1)
      .reduceRight((right, { hash }) => node(hash, right), last.hash)
      .toString('hex');
  }
}

const node = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();
