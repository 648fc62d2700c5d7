import { replayFrom } from './replay.draft.js';
import { readTrial, trialFrom, withChoice } from './trial.draft.js';

const ROME = 'Europe/Rome';

describe('a request to try', () => {
  it('is sent with what was filled in alone, its time by the clock of the administration', () => {
    expect(trialFrom({ kind: ' support ', subject: ' ', at: '2026-03-04T09:00' }, ROME)).toEqual({
      kind: 'support',
      at: '2026-03-04T08:00:00.000Z',
    });
  });

  it('loses the topic with its area, and the subtopic with its topic', () => {
    const draft = { area: 'a', topic: 't', subtopic: 's', subject: 'x' };
    expect(withChoice(draft, 'area', 'b')).toEqual({ area: 'b', topic: '', subtopic: '', subject: 'x' });
    expect(withChoice(draft, 'topic', 'u')).toEqual({ area: 'a', topic: 'u', subtopic: '', subject: 'x' });
  });

  it('takes texts alone from what was kept', () => {
    expect(readTrial({ kind: 'support', area: 7, other: 'x' })).toEqual({ kind: 'support' });
    expect(readTrial('nothing')).toBeNull();
  });
});

describe('what to decide again', () => {
  it('is the rules in force when none are proposed', () => {
    expect(replayFrom({ limit: '200', since: '2026-07-01', routing: ' ' }, ROME)).toEqual({
      body: { limit: 200, since: '2026-06-30T22:00:00.000Z' },
    });
  });

  it('says at which line proposed rules stop being JSON, and a number that is none', () => {
    expect(replayFrom({ limit: '0', since: '', routing: '{\n  "strategy": oops\n}' }, ROME)).toEqual({
      wrong: [{ field: 'limit' }, { field: 'routing', line: 2 }],
    });
  });
});
