import type { Clock } from '@sportello/kernel';
import { z } from 'zod';
import type { Desk } from './desk.js';
import { errorText, screenshot, type DemoFile } from './files.js';
import { answers, formSchema } from './form.answers.js';
import { sendLetter } from './mail.person.js';
import type { Server } from './server.js';
import type { MailRoute, Story } from './story.js';
import { letterOf } from './wording.js';

/** What a demonstration is played with. */
export interface Play {
  readonly server: Server;
  readonly clock: Clock;
  /** Makes keys and Message-IDs of this run unlike those of any other. */
  readonly run: string;
}

/** A request that was taken in. `number` is not known yet for a mail, nor for a form answered by a receipt. */
export interface TakenIn {
  readonly story: Story;
  readonly number: string | null;
  /** Private page of the requester. */
  readonly link?: string;
  readonly token?: string;
}

const pushedSchema = z.object({
  number: z.string().optional(),
  link: z.string().optional(),
  token: z.string().optional(),
});

/** The request reaches its tenant as it would in life. @param desk who answers the telephone */
export async function comeIn(play: Play, story: Story, desk: Desk): Promise<TakenIn> {
  const { route } = story;
  if (route.by === 'mail') return byMail(play, story, route);
  return route.by === 'form' ? byForm(play, story, route.instance) : byPhone(play, story, desk);
}

async function byMail({ clock, run }: Play, story: Story, route: MailRoute): Promise<TakenIn> {
  const { person, words, index } = story;
  const date = clock.now();
  const unique = `demo.${run}.${index}`;
  await sendLetter(route, {
    from: person,
    subject: words.subject,
    text: letterOf(story),
    files: filesOf(story, date),
    ...{ date, unique },
  });
  return { story, number: null };
}

async function byForm({ server, clock, run }: Play, story: Story, instance: string): Promise<TakenIn> {
  const path = `${story.tenant}/channels/${instance}`;
  const form = await server.ask(`${path}?language=${story.person.language}`, formSchema);
  const body = new FormData();
  for (const [name, value] of Object.entries(answers(form, story, clock.now()))) body.set(name, value);
  const taken = filesOf(story, clock.now()).filter(({ mediaType }) => form.attachments.mediaTypes.includes(mediaType));
  for (const { fileName, mediaType, content } of taken.slice(0, form.attachments.max)) {
    body.append('attachments', new Blob([new Uint8Array(content)], { type: mediaType }), fileName);
  }
  const key = `demo-${run}-${story.index}`;
  const { number, link, token } = await server.ask(path, pushedSchema, { method: 'POST', key, body });
  return {
    ...{ story, number: number ?? null },
    ...(link === undefined ? {} : { link }),
    ...(token === undefined ? {} : { token }),
  };
}

/** B12: whoever answers the telephone writes down all there is. */
async function byPhone({ run }: Play, story: Story, desk: Desk): Promise<TakenIn> {
  const { person, words, triplet, severity, index } = story;
  const { name, email, phone, organisation, language } = person;
  const { number } = await desk.register(
    {
      requester: { name, email, phone, organisation },
      ...{ subject: words.subject, text: words.text, language, severity },
      ...(triplet ?? {}),
      note: 'Chiamata di quattro minuti; preferisce essere richiamato di mattina.',
    },
    `demo-${run}-${index}`,
  );
  return { story, number };
}

function filesOf({ attaches }: Story, at: Date): DemoFile[] {
  if (attaches === 'nothing') return [];
  return [attaches === 'text' ? errorText(at) : screenshot()];
}
