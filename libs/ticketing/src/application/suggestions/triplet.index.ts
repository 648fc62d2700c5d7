import type { Stems } from '../ports/suggestion-source.port.js';
import type { GuidedTriplet } from './guided.tree.js';

/** A tenant's triplets by the words they are told by. */
export interface TripletIndex {
  readonly triplets: readonly {
    readonly triplet: GuidedTriplet;
    /** Stem, with its language before it, to what it weighs here. */
    readonly weights: ReadonlyMap<string, number>;
  }[];
  /** Stem to how much it tells triplets apart: few have it, it tells much. */
  readonly telling: ReadonlyMap<string, number>;
}

/** @param stems of every text of every triplet, in order */
export function tripletIndex(triplets: readonly GuidedTriplet[], stems: readonly Stems[]): TripletIndex {
  const left = [...stems];
  const indexed = triplets.map((triplet) => {
    const weights = new Map<string, number>();
    for (const { weight } of triplet.texts) {
      for (const stem of keysOf(left.shift())) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
    }
    return { triplet, weights };
  });
  const shared = new Map<string, number>();
  for (const { weights } of indexed) for (const stem of weights.keys()) shared.set(stem, (shared.get(stem) ?? 0) + 1);
  const telling = new Map([...shared].map(([stem, count]) => [stem, Math.log(1 + indexed.length / count)]));
  return { triplets: indexed, telling };
}

/** A word may be Italian or English: a stem counts in its own language only. */
export const keysOf = (stems: Stems | undefined): readonly string[] => [
  ...(stems?.it ?? []).map((stem) => `it:${stem}`),
  ...(stems?.en ?? []).map((stem) => `en:${stem}`),
];
