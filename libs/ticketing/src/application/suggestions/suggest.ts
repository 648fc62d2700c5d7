import type { Localized } from '@sportello/kernel';
import type { SimilarTicket, Stems } from '../ports/suggestion-source.port.js';
import type { GuidedTriplet } from './guided.tree.js';
import { keysOf, type TripletIndex } from './triplet.index.js';

/** A triplet that may be the right one, and why (B7). */
export interface Suggestion {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly kind: string | null;
  /** 1 to 100, against the best of this list. */
  readonly score: number;
  readonly why: readonly Localized[];
}

export interface RequestWords {
  readonly words: readonly string[];
  /** Of each word. */
  readonly stems: readonly Stems[];
}

const MOST = 5;
/** Below this share of the best it would only make the list longer. */
const LEAST = 0.15;
const MOST_WORDS = 5;
const MOST_NUMBERS = 3;
/** What words tell, against what was done with similar requests. */
const BY_WORDS = 0.6;

interface Candidate {
  readonly triplet: GuidedTriplet;
  readonly matched: readonly string[];
  readonly byWords: number;
  /** Share of the request’s words that are told of it; half of them are as good as all. */
  readonly covered: number;
  readonly tickets: readonly SimilarTicket[];
  readonly bySimilar: number;
}

/** Ranks triplets by the words of a request and by how similar tickets were classified. Pure. */
export function suggest(
  index: TripletIndex,
  request: RequestWords,
  similar: readonly SimilarTicket[],
  offered: (triplet: GuidedTriplet) => boolean,
): readonly Suggestion[] {
  const candidates = index.triplets
    .filter(({ triplet }) => offered(triplet))
    .map(({ triplet, weights }) => ({
      ...{ triplet, ...wordsMatched(request, weights, index.telling) },
      ...alike(triplet, similar),
    }));
  const most = (value: (one: Candidate) => number): number => Math.max(...candidates.map(value), 0) || 1;
  const [words, tickets] = [most(({ byWords }) => byWords), most(({ bySimilar }) => bySimilar)];
  const share = similar.length === 0 ? 1 : BY_WORDS;
  const ranked = candidates
    .map((one) => ({
      one,
      total: (share * one.covered * one.byWords) / words + ((1 - share) * one.bySimilar) / tickets,
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const best = ranked[0]?.total ?? 1;
  return ranked
    .filter(({ total }) => total / best >= LEAST)
    .slice(0, MOST)
    .map(({ one, total }) => toSuggestion(one, Math.max(1, Math.round((100 * total) / best))));
}

function wordsMatched(
  { words, stems }: RequestWords,
  weights: ReadonlyMap<string, number>,
  telling: ReadonlyMap<string, number>,
): Pick<Candidate, 'matched' | 'byWords' | 'covered'> {
  const scored = words
    .map((word, place) => ({
      word,
      score: Math.max(...keysOf(stems[place]).map((stem) => (weights.get(stem) ?? 0) * (telling.get(stem) ?? 0)), 0),
    }))
    .filter(({ score }) => score > 0);
  const saying = stems.filter(({ it, en }) => it.length + en.length > 0).length;
  return {
    matched: scored.sort((a, b) => b.score - a.score).map(({ word }) => word),
    byWords: scored.reduce((sum, { score }) => sum + score, 0),
    covered: Math.min(1, (2 * scored.length) / (saying || 1)),
  };
}

function alike(triplet: GuidedTriplet, similar: readonly SimilarTicket[]): Pick<Candidate, 'tickets' | 'bySimilar'> {
  const tickets = similar.filter(
    ({ area, topic, subtopic }) => area === triplet.area && topic === triplet.topic && subtopic === triplet.subtopic,
  );
  return { tickets, bySimilar: tickets.reduce((sum, { rank }) => sum + rank, 0) };
}

function toSuggestion({ triplet, matched, tickets }: Candidate, score: number): Suggestion {
  const { area, topic, subtopic, kind } = triplet;
  const words = matched.slice(0, MOST_WORDS).join(', ');
  const numbers = tickets
    .slice(0, MOST_NUMBERS)
    .map(({ number }) => number)
    .join(', ');
  return {
    ...{ area, topic, subtopic, kind, score },
    why: [
      ...(matched.length === 0 ? [] : [{ it: `Parole in comune: ${words}`, en: `Words in common: ${words}` }]),
      ...(tickets.length === 0
        ? []
        : [
            {
              it: `Richieste simili classificate così: ${tickets.length} (${numbers})`,
              en: `Similar requests classified like this: ${tickets.length} (${numbers})`,
            },
          ]),
    ],
  };
}
