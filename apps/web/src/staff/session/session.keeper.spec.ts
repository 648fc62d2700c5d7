import type { SessionInfo } from './session.context.js';
import { SessionKeeper } from './session.keeper.js';

const info = (person: string, csrfToken: string): SessionInfo => ({
  ...{ id: 's', provider: 'local', person, name: person, csrfToken, lockMinutes: 15 },
  ...{ roles: [], teams: [], rights: [] },
});

describe('the keeper of the session', () => {
  let keeper: SessionKeeper;
  beforeEach(() => {
    keeper = new SessionKeeper();
    keeper.began(info('anna', 'one'));
  });

  it('gives requests the proof of the session of the moment', () => {
    keeper.lock('ended');
    keeper.began(info('anna', 'two'));
    expect(keeper.proof()).toBe('two');
  });

  it('lets what was refused go on when the same person is back', async () => {
    keeper.lock('ended');
    const waiting = keeper.unlocked();
    expect(keeper.began(info('anna', 'two'))).toBe(true);
    expect(await waiting).toBe(true);
    expect(keeper.kept.locked).toBeNull();
  });

  it('never lets anybody else go on with it', () => {
    keeper.lock('idle');
    void keeper.unlocked();
    expect(keeper.began(info('bruno', 'his'))).toBe(false);
    expect(keeper.kept).toMatchObject({ info: { person: 'anna' }, locked: 'idle' });
  });

  it('lets what waited fail when nobody comes back', async () => {
    keeper.lock('ended');
    const waiting = keeper.unlocked();
    keeper.end();
    expect(await waiting).toBe(false);
  });

  it('says the first reason of a lock, and locks nobody out who never was in', () => {
    keeper.lock('idle');
    keeper.lock('ended');
    expect(keeper.kept.locked).toBe('idle');
    const empty = new SessionKeeper();
    empty.lock('idle');
    expect(empty.kept.locked).toBeNull();
  });
});
