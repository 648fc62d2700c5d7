import type { LiveNews } from '@sportello/desk';
import type { Audience } from './live.audience.js';
import type { Ending } from './live.callers.js';
import { blockText, type LiveBlock } from './live.words.js';

/** Bytes waiting to be read beyond which whoever does not read them is let go. */
const TOO_SLOW = 262_144;
/** Milliseconds after which a browser tries again. */
const RETRY = 3_000;

/** Where blocks go: the body of an answer that does not end. */
export interface Sink {
  readonly writableLength: number;
  write(text: string): unknown;
  end(): unknown;
}

/** One page that is told of news, and who looks at it. */
export class LiveStream {
  #over = false;

  constructor(
    private audience: Audience,
    private readonly sink: Sink,
  ) {}

  /** Whose page it is. */
  get who(): string {
    return this.audience.who;
  }

  get over(): boolean {
    return this.#over;
  }

  /** @param missed what happened since the page was last told; null: nobody knows @param newest where it stands now */
  begin(missed: readonly LiveNews[] | null, newest: string | null): void {
    this.#write(`retry: ${RETRY}\n\n`);
    const place = missed === null && newest !== null ? { id: newest } : {};
    this.#say({ event: 'ready', ...place, data: { resumed: missed !== null } });
    for (const news of missed ?? []) this.told(news);
  }

  told(news: LiveNews): void {
    const block = this.audience.blockFor(news);
    if (block !== null) this.#say(block);
  }

  missed(): void {
    this.#say({ event: 'missed', data: {} });
  }

  /** Keeps what stands between from taking silence for the end. */
  beat(): void {
    this.#write(':\n\n');
  }

  /** Whether they are still who they were, perhaps with other rights; whoever is not is told nothing any more. */
  async look(): Promise<void> {
    const found = await this.audience.again();
    if (typeof found === 'string') this.end(found);
    else this.audience = found;
  }

  end(reason: Ending | 'stopping'): void {
    this.#say({ event: 'end', data: { reason } });
    this.close();
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    this.sink.end();
  }

  #say(block: LiveBlock): void {
    this.#write(blockText(block));
  }

  #write(text: string): void {
    if (this.#over) return;
    this.sink.write(text);
    // They come back and catch up, or read anew: nobody is waited for with memory.
    if (this.sink.writableLength > TOO_SLOW) this.close();
  }
}
