import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';
import { Dice } from './dice.js';
import { FormSender } from './form.sender.js';
import { House } from './house.js';
import { MailSender } from './mail.sender.js';
import { Promises } from './promises.js';

const SENDERS_OF_A_KIND = 4;
/** Milliseconds between two messages of one sender: kills are to meet every step, not a backlog. */
const BREATH = 60;

export interface Aftermath {
  readonly house: House;
  readonly promises: Promises;
}

/** Mails and forms flow while the server is killed so often; afterwards it is left alone until it has nothing to do. */
export async function storm(kills: number, seed: number): Promise<Aftermath> {
  const smtpPort = await freePort();
  const house = await House.open(smtpPort, new Dice(seed));
  try {
    const promises = new Promises();
    const flow = traffic(house, smtpPort, promises, seed);
    while (house.kills.length < kills) {
      const before = promises.kept.length;
      await house.killAndRestart(() =>
        eventually('something is accepted', () => promises.kept.length > before, { within: 60_000, every: 20 }),
      );
    }
    await flow.end();
    await settled(house);
    return { house, promises };
  } catch (error) {
    await house.close();
    throw new Error(`seed ${seed}: ${house.kills.join('; ')}`, { cause: error });
  }
}

/** Senders that go on until told to end; each then waits for the answer it is due. */
function traffic(house: House, smtpPort: number, promises: Promises, seed: number): { end(): Promise<unknown> } {
  let over = false;
  // Dice of their own: what they say must not change with the moment the server is killed.
  const senders = Array.from({ length: SENDERS_OF_A_KIND }, (_, n) => [
    new FormSender(house, promises, new Dice(seed + 2 * n + 1)),
    new MailSender(smtpPort, house, promises, new Dice(seed + 2 * n + 2)),
  ]).flat();
  const flow = senders.map(async (sender) => {
    while (!over) {
      await sender.send();
      await pause(BREATH);
    }
  });
  return {
    end: () => {
      over = true;
      return Promise.all(flow);
    },
  };
}

/** Jobs of killed workers are freed and failed ones are tried again after a pause, so this takes its time. */
async function settled(house: House): Promise<void> {
  await eventually(
    'everything accepted has been dealt with',
    async () => {
      const [row] = await house.ask<{ waiting: number }>(
        // Timers of terms wait for their hour; what was tried and failed waits for another try.
        `SELECT ((SELECT count(*) FROM graphile_worker.jobs
                   WHERE attempts < max_attempts AND (run_at <= now() OR attempts > 0 OR locked_at IS NOT NULL))
               + (SELECT count(*) FROM inbox WHERE state = 'received'))::int AS waiting`,
      );
      return row?.waiting === 0;
    },
    { within: 180_000, every: 250 },
  );
}
