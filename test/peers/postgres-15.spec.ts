import { migrate, MIGRATIONS, revertLast } from '@sportello/platform/testing';
import { startSportello, type SportelloUnderTest } from '../support/start-sportello.js';
import { eventually } from '../support/eventually.js';
import { testTenant } from '../support/test-tenant.js';
import { DebianPostgres } from './support/debian-postgres.js';

/** DATABASE_URL: a server of one's own, PostgreSQL 15 or newer. The distribution's is the oldest that is promised. */
let postgres: DebianPostgres;
let sportello: SportelloUnderTest;
beforeAll(async () => {
  postgres = await DebianPostgres.start();
  const tenants = ['primo', 'secondo'].map((id) => testTenant({ id }));
  const env = { DATABASE_URL: postgres.url, SPORTELLO_SECRET: 'un segreto che basta per una prova, lungo' };
  sportello = await startSportello({ tenants, env });
});
afterAll(async () => {
  await sportello?.stop();
  await postgres?.stop();
});

const request = {
  requester: { name: 'Ada Bianchi', email: 'ada@person.example' },
  subject: 'Stampante',
  text: 'Non va.',
};

it('is a server of the distribution, not the embedded one', async () => {
  expect(Number.parseInt(postgres.version, 10)).toBeGreaterThanOrEqual(15);
  expect(await postgres.ask('SELECT count(*)::int AS tickets FROM sportello.ticket')).toEqual([{ tickets: 0 }]);
});

it('takes a request through routing and notice, and finds it again by a word', async () => {
  const desk = await sportello.staff('primo', ['l1']);
  const { number } = await desk.post<{ number: string }>('/rest/helpdesk/v1/primo/tickets', request);
  const ticket = () => desk.get<{ team?: string }>(`/rest/helpdesk/v1/primo/tickets/${number}`);
  await eventually('it is with the team', async () => (await ticket()).team === 'front-office');
  const outbox = () => desk.get<{ items: { ticketNumber?: string }[] }>('/rest/helpdesk/v1/primo/outbox');
  await eventually('its notice is written', async () =>
    (await outbox()).items.some(({ ticketNumber }) => ticketNumber === number),
  );
  const found = await desk.get<{ items: { number: string }[] }>('/rest/helpdesk/v1/primo/tickets?q=stampanti');
  expect(found.items.map((item) => item.number)).toEqual([number]);
});

it('keeps administrations apart by the database itself', async () => {
  const other = await sportello.staff('secondo', ['l1']);
  expect((await other.get<{ items: unknown[] }>('/rest/helpdesk/v1/secondo/tickets')).items).toEqual([]);
  const roles = await postgres.ask<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'sportello%' AND (rolsuper OR rolbypassrls)`,
  );
  expect(roles).toEqual([]);
});

it('takes its tables away again and makes them anew', async () => {
  await sportello.process.stop();
  for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await revertLast(postgres.url, 'sportello');
  expect(await postgres.ask(`SELECT to_regclass('sportello.ticket') AS ticket`)).toEqual([{ ticket: null }]);
  await migrate(postgres.url, 'sportello');
  expect(await postgres.ask('SELECT count(*)::int AS tickets FROM sportello.ticket')).toEqual([{ tickets: 0 }]);
});
