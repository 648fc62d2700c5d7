import { z } from 'zod';
import type { Desk } from './desk.js';
import { waitFor } from './desk.js';
import type { Play, TakenIn } from './intake.js';
import { sendLetter } from './mail.person.js';
import type { Ending, MailRoute } from './story.js';
import { DESK_SAYS, INTERNAL_NOTE, REQUESTER_SAYS, replyText } from './wording.js';

/** Milliseconds a notice is given to be written, and an answer to be read. */
const SOON = 30_000;

interface Scene {
  readonly play: Play;
  readonly desk: Desk;
  readonly taken: TakenIn;
  readonly number: string;
  /** A mailbox of the tenant, when it has one. */
  readonly mailbox: MailRoute | undefined;
}

type Step = (scene: Scene) => Promise<void>;

const act =
  (command: string, body: (language: 'it' | 'en') => object = () => ({})): Step =>
  async ({ desk, number, taken }) => {
    await desk.act(number, command, body(taken.story.person.language));
  };

const takeCharge = act('take-charge');
const startWork = act('start-work');
const ask = act('request-information', (language) => ({ text: DESK_SAYS.asked[language] }));
const answerFinally = act('resolve', (language) => ({ reason: 'solved', text: DESK_SAYS.resolved[language] }));
/** B14: technically closed once the answer has gone. */
const resolve: Step = async (scene) => {
  await answerFinally(scene);
  await waitFor(SOON, async () => ((await scene.desk.ticket(scene.number)).state === 'resolved' ? true : null));
};
const close = act('close');
const answered: Step = (scene) => answer(scene, 'information-requested', 'answered', 'in-progress');
// C14: the requester reopens by simply answering.
const reopened: Step = (scene) => answer(scene, 'closed', 'reopened', 'in-charge');

const STEPS: Record<Ending, readonly Step[]> = {
  left: [],
  taken: [takeCharge],
  working: [takeCharge, startWork, act('add-note', () => ({ visibility: 'internal', text: INTERNAL_NOTE }))],
  asked: [takeCharge, ask],
  answered: [takeCharge, ask, answered],
  resolved: [takeCharge, startWork, resolve],
  closed: [takeCharge, resolve, close],
  reopened: [takeCharge, resolve, close, reopened],
  withdrawn: [act('close', (language) => ({ reason: 'withdrawn', text: DESK_SAYS.withdrawn[language] }))],
};

/** Takes the request as far as its story goes. @returns the state it is in then */
export async function work(scene: Scene): Promise<string> {
  for (const step of STEPS[scene.taken.story.ending]) await step(scene);
  return (await scene.desk.ticket(scene.number)).state;
}

/** The requester answers: on their page when they came by the form, else by answering the notice. */
async function answer(scene: Scene, occasion: string, what: 'answered' | 'reopened', leadsTo: string): Promise<void> {
  const { play, desk, taken, number, mailbox } = scene;
  const { person, tenant, index, words } = taken.story;
  const text = REQUESTER_SAYS[what][person.language];
  if (taken.token !== undefined) {
    const key = `demo-${play.run}-${index}-${what}`;
    const path = `${tenant}/my-ticket/replies`;
    await play.server.ask(path, z.object({}), { method: 'POST', token: taken.token, key, body: { text } });
    return;
  }
  if (mailbox === undefined) return;
  const notice = await desk.notice(number, occasion, SOON);
  if (notice === null) return;
  const date = play.clock.now();
  await sendLetter(mailbox, {
    from: person,
    subject: `${person.language === 'it' ? 'R' : 'Re'}: ${words.subject}`,
    text: replyText(text, notice.text, person.language, date),
    ...{ date, unique: `demo.${play.run}.${index}.${what}`, inReplyTo: notice.messageId },
  });
  await waitFor(SOON, async () => ((await desk.ticket(number)).state === leadsTo ? true : null));
}
