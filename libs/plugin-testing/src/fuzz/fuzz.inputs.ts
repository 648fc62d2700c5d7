/** Whole numbers below a bound, the same ones for a seed. */
export type Dice = (bound: number) => number;

/** Inputs of a fuzz suite in a run of the whole house; `npm run fuzz` tries many more. */
const INPUTS = 500;

/** Processor time one hostile input may take, in milliseconds. */
export const FUZZ_LIMIT = 1_000;

/** Tries of an input that took too long: what a machine does once, such as compiling, is not the input's. */
const TRIES = 3;

/**
 * How many inputs a suite tries: 500, or what `SPORTELLO_FUZZ_INPUTS` says.
 * @param environment of the process
 */
export function fuzzInputs(environment: Readonly<Record<string, string | undefined>>): number {
  const asked = Number(environment['SPORTELLO_FUZZ_INPUTS'] ?? INPUTS);
  return Number.isInteger(asked) && asked > 0 ? asked : INPUTS;
}

/** A source of chance that repeats itself: what failed under a seed fails under it again (xorshift, 32 bits). */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e37_79b9) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/**
 * Bytes damaged as transports, stores and attackers damage them: changed, cut out, repeated, moved in from elsewhere, broken off.
 * @param tokens words of the format, put in where they do not belong
 */
export function mangled(bytes: Uint8Array, dice: Dice, tokens: readonly string[] = []): Buffer {
  let now = Buffer.from(bytes);
  for (let edits = 1 + dice(4); edits > 0; edits -= 1) {
    const at = dice(now.length + 1);
    const end = Math.min(now.length, at + 1 + dice(200));
    const before = now.subarray(0, at);
    const piece = now.subarray(at, end);
    const elsewhere = dice(now.length + 1);
    const other = now.subarray(elsewhere, elsewhere + dice(300));
    const token = Buffer.from(tokens[dice(Math.max(1, tokens.length))] ?? '');
    now = Buffer.concat(
      [
        [before, Buffer.from([dice(256)]), now.subarray(at + 1)],
        [before, now.subarray(end)],
        [before, piece, piece, now.subarray(end)],
        [before, other, now.subarray(at)],
        [before, token, now.subarray(at)],
        [before],
      ][dice(dice(8) === 0 ? 6 : 5)] ?? [now],
    );
  }
  return now;
}

/** Processor time of one piece of work, in milliseconds: a busy machine makes it no longer. */
export async function processorTime<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly value: T; readonly took: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, took: (user + system) / 1_000 };
}

/**
 * What one hostile input becomes, which must not take long.
 * @param input told when it does, e.g. its seed
 * @param work may be done again: it leaves nothing behind
 * @throws Error when it takes longer than `FUZZ_LIMIT` each time
 */
export async function withinLimit<T>(input: unknown, work: () => Promise<T> | T): Promise<T> {
  const times: number[] = [];
  for (;;) {
    const { value, took } = await processorTime(work);
    if (took < FUZZ_LIMIT) return value;
    times.push(Math.round(took));
    if (times.length === TRIES)
      throw new Error(`${JSON.stringify(input).slice(0, 2_000)} took ${times.join(', ')} ms of processor time`);
  }
}
