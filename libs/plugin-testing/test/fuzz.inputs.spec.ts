import { FUZZ_LIMIT, withinLimit } from '@sportello/plugin-testing';

const { cpuUsage } = process;

/** Processor time told of the pieces of work that follow, in milliseconds. */
function taking(...times: readonly number[]): void {
  const told = times.flatMap((took) => [
    { user: 0, system: 0 },
    { user: took * 900, system: took * 100 },
  ]);
  process.cpuUsage = () => told.shift() ?? { user: 0, system: 0 };
}

describe('a hostile input', () => {
  afterEach(() => {
    process.cpuUsage = cpuUsage;
  });

  it('is what it becomes, as long as it takes no second', async () => {
    taking(FUZZ_LIMIT - 1);
    expect(await withinLimit('seed 7', () => 'read')).toBe('read');
  });

  it('is tried again when it took long: what the machine does once is not the input’s', async () => {
    taking(9_000, 1_500, 2);
    let tries = 0;
    expect(await withinLimit('seed 7', async () => (tries += 1))).toBe(3);
  });

  it('that takes longer each time is told, and how long', async () => {
    taking(1_200, 1_100, 1_000);
    await expect(withinLimit('seed 7', () => 'read')).rejects.toThrow(/seed 7.*1200, 1100, 1000 ms/);
  });

  it('that throws says so as it did', async () => {
    await expect(withinLimit('seed 7', () => Promise.reject(new RangeError('stack')))).rejects.toThrow(RangeError);
  });
});
