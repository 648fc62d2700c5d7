import { ManualClock } from '@sportello/kernel';
import { IntakePace } from './intake.pace.js';

const START = '2026-03-02T09:00:00Z';
const later = (seconds: number): Date => new Date(Date.parse(START) + seconds * 1_000);

describe('the pace of one instance’s messages', () => {
  it('lets a backlog in at once, and a flood beyond it by so many a second', () => {
    const clock = new ManualClock(START);
    const pace = new IntakePace(clock, { burst: 100, perSecond: 10 });
    expect([pace.after(60), pace.after(40)]).toEqual([0, 0]);
    expect(pace.after(50)).toBe(5_000);
    clock.set(later(5));
    expect(pace.after(50)).toBe(5_000);
  });

  it('lets a flood be understood after what came to others meanwhile, the later the more there is of it', () => {
    const clock = new ManualClock(START);
    const pace = new IntakePace(clock);
    const turns = Array.from({ length: 12 }, () => {
      const turn = pace.turn();
      pace.after(50);
      return turn;
    });
    expect(turns).toEqual([0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3]);
    clock.set(later(30));
    expect(pace.turn()).toBe(2);
    clock.set(later(60));
    expect(pace.turn()).toBe(0);
  });

  it('is forgotten after a quiet while, and never grows beyond the burst', () => {
    const clock = new ManualClock(START);
    const pace = new IntakePace(clock, { burst: 100, perSecond: 10 });
    pace.after(100);
    clock.set(later(3_600));
    expect([pace.after(100), pace.after(10)]).toEqual([0, 1_000]);
  });
});
