/** A fenced block of a page. */
export interface Block {
  /** After the fence, e.g. `ts`; empty when nothing is said. */
  readonly language: string;
  readonly text: string;
  /** Line of the page on which it begins, from 1. */
  readonly line: number;
}

/** Every fenced block of a Markdown page, in its order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: text = '', index }) => ({
    ...{ language, text },
    line: page.slice(0, index).split('\n').length,
  }));
}
