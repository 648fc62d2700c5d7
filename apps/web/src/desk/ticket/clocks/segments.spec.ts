import { segmentsOf } from './segments.js';
import { span } from './span.words.js';

const stretch = (from: string, to: string, counted: boolean) => ({
  ...{ from: `2026-03-03T${from}:00Z`, to: `2026-03-03T${to}:00Z` },
  ...{ counted, seconds: 0, reason: 'hours' },
});

describe('the line of a clock', () => {
  const startedAt = '2026-03-03T08:00:00Z';

  it('is as wide as its time, with what counts alike in one piece', () => {
    const stretches = [
      stretch('08:00', '09:00', true),
      stretch('09:00', '10:00', true),
      stretch('10:00', '12:00', false),
    ];
    const line = segmentsOf({ stretches, startedAt, dueAt: '2026-03-03T16:00:00Z' }, '2026-03-03T12:00:00Z');
    expect(line).toEqual({
      segments: [
        { from: 0, width: 250, counted: true },
        { from: 250, width: 250, counted: false },
      ],
      now: 500,
      due: 1000,
    });
  });

  it('has no present moment once it has stopped, and no term while none is known', () => {
    const stretches = [stretch('08:00', '10:00', true)];
    const line = segmentsOf({ stretches, startedAt, stoppedAt: '2026-03-03T10:00:00Z' }, '2026-03-03T12:00:00Z');
    expect(line).toMatchObject({ now: null, due: null, segments: [{ from: 0, width: 1000 }] });
  });

  it('is no line when no time has passed', () => {
    expect(segmentsOf({ stretches: [], startedAt }, startedAt).segments).toEqual([]);
  });
});

describe('a span of time', () => {
  it.each([
    [90, '2 min'],
    [3_600, '1 h'],
    [5_400, '1 h 30 min'],
    [0, '0 min'],
  ])('of %i seconds is %s', (seconds, words) => {
    expect(span(seconds, 'it')).toBe(words);
  });
});
