import type { Stage } from './cast.js';
import { work } from './desk.work.js';
import { comeIn, type Play, type TakenIn } from './intake.js';
import { Dice } from './dice.js';
import { sendLetter } from './mail.person.js';
import { person } from './people.js';
import type { MailRoute, Story } from './story.js';
import { knownNumbers, withNumbers } from './ticket.finder.js';
import { OUT_OF_OFFICE } from './wording.js';

/** One request and where it got to. */
export interface Played extends TakenIn {
  /** Null when no ticket was seen. */
  readonly state: string | null;
}

export interface StageOutcome {
  readonly stage: Stage;
  readonly played: readonly Played[];
  /** Out-of-office answers sent to the tenant, which open nothing. */
  readonly automatic: number;
}

/** The stories of one tenant, one after the other, as its people would see them come. */
export async function playOn(play: Play, stage: Stage, stories: readonly Story[]): Promise<StageOutcome> {
  const [operator] = stage.desks;
  if (operator === undefined) throw new RangeError('a desk without people');
  const known = await knownNumbers(operator);
  const came: TakenIn[] = [];
  for (const story of stories) came.push(await comeIn(play, story, operator));
  const mailbox = stage.routes.find((route): route is MailRoute => route.by === 'mail');
  if (mailbox !== undefined) await outOfOffice(play, stage, mailbox);
  const played: Played[] = [];
  for (const taken of await withNumbers(operator, came, known)) {
    const { number, story } = taken;
    const desk = stage.desks[story.index % stage.desks.length] ?? operator;
    const state = number === null ? null : await work({ play, desk, taken, number, mailbox });
    played.push({ ...taken, state });
  }
  return { stage, played, automatic: mailbox === undefined ? 0 : 1 };
}

/** RFC 3834: machines that answer machines open nothing; it is kept, and shown among what was set aside. */
async function outOfOffice({ clock, run }: Play, { configuration }: Stage, mailbox: MailRoute): Promise<void> {
  await sendLetter(mailbox, {
    from: person(new Dice(`${configuration.tenant}/away`), 'it'),
    ...{ ...OUT_OF_OFFICE, date: clock.now(), unique: `demo.${run}.${configuration.tenant}.away`, automatic: true },
  });
}
