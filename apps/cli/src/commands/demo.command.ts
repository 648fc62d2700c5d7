import { DomainError } from '@sportello/kernel';
import type { Command } from '../command.js';
import { usage } from '../command-line.js';
import { stages } from '../demo/cast.js';
import { playOn } from '../demo/demonstration.js';
import { report } from '../demo/report.js';
import { Server } from '../demo/server.js';
import { planStories } from '../demo/story.js';
import { EXIT } from '../exit.codes.js';
import { said } from '../terminal.js';

const TICKETS = 40;

export const demo: Command = {
  name: 'demo',
  arguments: [],
  options: [
    {
      name: 'tickets',
      value: 'N',
      help: {
        it: `Quante richieste, da 1 a 2000; ${TICKETS} se non indicate`,
        en: `How many requests, 1 to 2000; ${TICKETS} when left out`,
      },
    },
    {
      name: 'seed',
      value: 'TEXT',
      help: { it: 'Lo stesso seme scrive le stesse richieste', en: 'The same seed writes the same requests' },
    },
    {
      name: 'url',
      value: 'URL',
      help: {
        it: 'Dove risponde il server; http://localhost:3000 se non indicato',
        en: 'Where the server answers; http://localhost:3000 when left out',
      },
    },
  ],
  help: {
    it: 'Fa arrivare richieste inventate dai canali veri di ogni ente, e ne lavora una parte',
    en: 'Sends invented requests through the real channels of every tenant, and works some of them',
  },
  async run(world, { one }) {
    const { terminal, clock } = world;
    const count = tickets(one('tickets'));
    const url = address(one('url') ?? 'http://localhost:3000');
    const run = clock.now().getTime().toString(36);
    const seed = one('seed') ?? run;
    const server = new Server(url);
    await server.mustAnswer();
    const settings = await stages(world, server);
    if (settings.length === 0) throw noTenants();
    terminal.out(said(terminal, { it: `Richieste in arrivo: ${count}…`, en: `Requests on their way: ${count}…` }));
    const stories = planStories(settings, seed, count);
    const play = { server, clock, run };
    const outcomes = await Promise.all(
      settings.map((stage) =>
        playOn(
          play,
          stage,
          stories.filter(({ tenant }) => tenant === stage.configuration.tenant),
        ),
      ),
    );
    for (const line of report(terminal, url, seed, outcomes)) terminal.out(line);
    const lost = outcomes.some(({ played }) => played.some(({ state }) => state === null));
    return lost ? EXIT.unexpected : EXIT.done;
  },
};

function tickets(text: string | undefined): number {
  if (text === undefined) return TICKETS;
  const count = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= 2_000) return count;
  throw usage('--tickets vuole un numero da 1 a 2000', '--tickets needs a number from 1 to 2000');
}

function address(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw usage(
    '--url vuole un indirizzo come http://localhost:3000',
    '--url needs an address such as http://localhost:3000',
  );
}

const noTenants = (): DomainError =>
  new DomainError('CLI.NO_TENANTS', 'not-found', {
    it: 'L’installazione non ha enti: applicarne uno con sportello tenant apply.',
    en: 'The installation has no tenants: apply one with sportello tenant apply.',
  });
