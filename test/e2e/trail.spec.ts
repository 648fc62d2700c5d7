import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tenantId } from '@sportello/kernel';
import type { TrailExportView } from '../../apps/server/src/audit/trail.views.js';
import type { ReadPageView } from '../../apps/server/src/security/security.views.js';
import { filledPath, servedDocument, tenantOperations } from '../../apps/server/test/support/openapi.js';
import { rowsIn } from '../support/archives.js';
import { REQUEST, TrailHouse } from '../support/trail.house.js';

const TENANT = 'pac-spoc';
let house: TrailHouse;
beforeAll(async () => {
  house = await TrailHouse.start('cportal');
});
afterAll(() => house.sportello.stop());

/** As somebody who may do anything to the database: past policies, triggers and references. */
const tamper = (sql: string): Promise<object[]> =>
  house.sportello.database.asAdmin(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);

const EVENT = 'sportello.ticket_event';

describe('a database administrator who changes the histories is found out', () => {
  it('an untouched installation has nothing to tell, of every tenant', async () => {
    await house.opened();
    await house.nextDay();
    const { code, out, err } = await house.cli('audit', 'verify');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^pac-spoc: \d+ acts of \d+ histories, \d+ digests, 0 faults$/m);
    expect(out).toMatch(/^cportal: /m);
  });

  /** What is done to a ticket, and what is told of it: position and fault. */
  const TAMPERINGS: Readonly<Record<string, { sql: (id: string) => string; told: readonly string[] }>> = {
    'a word changed': {
      sql: (id) => `UPDATE ${EVENT} SET data = data || '{"x":1}' WHERE ticket_id = ${id} AND seq = 2`,
      told: ['2 changed'],
    },
    'a name changed': {
      sql: (id) =>
        `UPDATE ${EVENT} SET actor = jsonb_set(actor, '{name}', '"Altri"') WHERE ticket_id = ${id} AND seq = 3`,
      told: ['3 changed'],
    },
    'a time changed': {
      sql: (id) => `UPDATE ${EVENT} SET at = at - interval '1 hour' WHERE ticket_id = ${id} AND seq = 1`,
      told: ['1 changed'],
    },
    'an event removed': {
      sql: (id) => `DELETE FROM ${EVENT} WHERE ticket_id = ${id} AND seq = 2`,
      told: ['2 missing'],
    },
    'the last event removed': {
      sql: (id) => `DELETE FROM ${EVENT} WHERE ticket_id = ${id} AND ${last(id)}`,
      told: ['LAST shortened', 'LAST event-removed'],
    },
    'two events exchanged': {
      sql: (id) =>
        [
          [2, 900],
          [3, 2],
          [900, 3],
        ]
          .map(([from, to]) => `UPDATE ${EVENT} SET seq = ${to} WHERE ticket_id = ${id} AND seq = ${from}`)
          .join('; '),
      told: ['2 moved', '3 moved'],
    },
    'the last event removed, with what the ticket says of it': {
      sql: (
        id,
      ) => `WITH gone AS (DELETE FROM ${EVENT} WHERE ticket_id = ${id} AND ${last(id)} RETURNING ticket_id, seq, prev_hash)
        UPDATE sportello.ticket t SET seq = gone.seq - 1, last_hash = gone.prev_hash FROM gone WHERE t.id = gone.ticket_id`,
      told: ['LAST event-removed'],
    },
    'the whole ticket removed': {
      sql: (id) => `DELETE FROM ${EVENT} WHERE ticket_id = ${id}; DELETE FROM sportello.ticket WHERE id = ${id}`,
      told: ['null record-removed'],
    },
  };
  const last = (id: string): string => `seq = (SELECT max(seq) FROM ${EVENT} WHERE ticket_id = ${id})`;

  it('an event changed, removed, moved, the last one or the whole ticket removed: ticket, position and what is wrong', async () => {
    const numbers = new Map<string, string>();
    for (const name of Object.keys(TAMPERINGS)) numbers.set(name, await house.opened());
    await house.nextDay();
    const lasts = new Map<string, number>();
    for (const [name, { sql }] of Object.entries(TAMPERINGS)) {
      const number = numbers.get(name) ?? '';
      lasts.set(number, (await house.boss.events(number)).length);
      await tamper(sql(`'${await house.ticketId(number)}'`));
    }
    const { code, out } = await house.verify('--json');
    expect(code).toBe(3);
    const found = out
      .split('\n')
      .map((line) => JSON.parse(line) as { number?: string; log: string; seq: number | null; fault: string });
    for (const [name, { told }] of Object.entries(TAMPERINGS)) {
      const number = numbers.get(name) ?? '';
      const own = found
        .filter((one) => one.number === number && one.log === 'ticket')
        .map(({ seq, fault }) => `${seq} ${fault}`);
      expect([name, own]).toEqual([
        name,
        expect.arrayContaining(told.map((one) => one.replace('LAST', String(lasts.get(number))))),
      ]);
    }
    const honest = await house.verify();
    expect([honest.code, honest.err]).toEqual([
      3,
      expect.stringMatching(/^pac-spoc ticket PACSPOC-2026-\d+ #2: the event was changed$/m),
    ]);
  });

  it('an act of a task', async () => {
    const number = await house.opened();
    const task = { supplier: 'application-supplier', title: 'Guardate', text: 'Per favore' };
    await house.boss.post(`tickets/${number}/tasks`, task);
    await house.sportello.settled();
    await house.nextDay();
    await tamper(
      `UPDATE sportello.task_event SET type = 'accepted' WHERE seq = 1 AND task_id = (SELECT k.id FROM sportello.task k JOIN sportello.ticket t ON t.id = k.ticket_id WHERE t.number = '${number}')`,
    );
    expect((await house.verify()).err).toMatch(/pac-spoc task \S+ #1: the event was changed/);
  });

  it('a digest altered, forged or taken away; and one kept elsewhere tells of the newest', async () => {
    await house.nextDay();
    const kept = join(house.sportello.dataDir, 'kept.jsonl');
    const { out } = await house.cli('audit', 'digest', '--tenant', TENANT);
    await writeFile(kept, out);
    const { digest } = JSON.parse(out) as { digest: { number: number } };
    expect((await house.verify('--digest', kept)).err).not.toMatch(/^pac-spoc digest /m);

    const forged = join(house.sportello.dataDir, 'forged.jsonl');
    await writeFile(forged, out.replace(/"moved":\d+/, '"moved":77'));
    expect((await house.verify('--digest', forged)).err).toContain(
      `digest ${digest.number}: the daily digest is not signed`,
    );
    await writeFile(forged, 'nonsense');
    expect(await house.verify('--digest', forged)).toMatchObject({
      code: 3,
      err: expect.stringContaining('daily digest'),
    });

    await tamper(
      `UPDATE sportello.trail_digest SET document = document || '{"moved":5}' WHERE number = 1 AND tenant_id = '${TENANT}'`,
    );
    expect((await house.verify()).err).toContain('digest 1: the daily digest is not signed');
    await tamper(`DELETE FROM sportello.trail_digest WHERE number = 2 AND tenant_id = '${TENANT}'`);
    expect((await house.verify()).err).toContain('digest 2: the daily digest is missing');
    await tamper(`UPDATE sportello.trail_head SET hash = '\\x00' WHERE digest = 3 AND tenant_id = '${TENANT}'`);
    expect((await house.verify()).err).toContain('digest 3: the daily digest does not agree');

    await tamper(
      `DELETE FROM sportello.trail_digest WHERE number = ${digest.number} AND tenant_id = '${TENANT}'; DELETE FROM sportello.trail_head WHERE digest = ${digest.number} AND tenant_id = '${TENANT}'`,
    );
    expect((await house.verify('--digest', kept)).err).toContain(
      `digest ${digest.number}: the daily digest is missing`,
    );
  });
});

describe('whoever sees anything of a restricted ticket is kept, whatever the route', () => {
  it('on every route that reads', async () => {
    const { number } = await house.boss.register({
      ...REQUEST,
      kind: 'cyber-threat',
      requester: { name: 'Ida', email: 'ida@person.example' },
    });
    await house.sportello.settled();
    await house.boss.act(number, 'take-charge');
    const task = { supplier: 'application-supplier', title: `Per ${number}`, text: 'x' };
    const { id: taskId } = await house.boss.post<{ id: string }>(`tickets/${number}/tasks`, task);
    await house.sportello.settled();
    const id = await house.ticketId(number);
    const document = await servedDocument(house.boss);
    const routes = tenantOperations(document).filter(
      ({ method, path, needsToken }) => method === 'GET' && needsToken && path.startsWith('/rest/helpdesk/'),
    );
    const [mail] = (await house.boss.outbox()).items.filter((one) => one.ticketNumber === number);
    const shown: string[] = [];
    for (const route of routes) {
      const here = route.path.includes('/tasks/{id}')
        ? taskId
        : route.path.includes('/outbox/{id}')
          ? (mail?.id ?? '')
          : id;
      const path = filledPath(route.path, { tenant: TENANT, number, queue: 'unassigned', id: here });
      const answer = await house.boss.ask<unknown>('GET', `${path}?limit=100`);
      const other = answer.status === 400 ? await house.boss.ask<unknown>('GET', path) : answer;
      const last =
        other.status === 400
          ? await house.boss.ask<unknown>('GET', `${path}?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z`)
          : other;
      if (last.status !== 200) continue;
      const text = JSON.stringify(last.body);
      if (!text.includes(number) && !text.includes(id)) continue;
      shown.push(route.id);
      const correlation = last.headers.get('x-correlation-id') ?? last.headers.get('x-request-id') ?? '';
      const kept = await house.sportello.database.asAdmin(
        'SELECT 1 FROM restricted_read WHERE ticket_id = $1 AND reader_id = $2 AND correlation_id = $3',
        [id, 'elena.riva', correlation],
      );
      expect([route.id, correlation !== '', kept.length > 0]).toEqual([route.id, true, true]);
    }
    expect(shown).toEqual(
      expect.arrayContaining(['show_ticket', 'list_tickets', 'list_ticket_tasks', 'list_outbox', 'list_audit']),
    );
    const { items } = await house.boss.get<ReadPageView>(`tickets/${number}/restricted-reads?limit=100`);
    expect(items.map(({ what }) => what)).toEqual(expect.arrayContaining(['ticket', 'tickets', 'outbox']));
  });

  it('also who takes it out in an archive; whoever may not see it gets an archive without it', async () => {
    const { number } = await house.boss.register({
      ...REQUEST,
      kind: 'cyber-threat',
      requester: { name: 'Ida', email: 'ida@person.example' },
    });
    await house.sportello.settled();
    const numbers = (files: ReadonlyMap<string, Buffer>): unknown[] =>
      rowsIn(files, 'tickets.jsonl').map((row) => row['number']);
    expect(numbers(await house.exported(house.admin))).not.toContain(number);
    const both = await house.sportello.staff(TENANT, ['tenant-admin', 'supervisor'], {
      id: 'elena.riva',
      name: 'Elena Riva',
    });
    expect(numbers(await house.exported(both))).toContain(number);
    const { items } = await house.boss.get<ReadPageView>(`tickets/${number}/restricted-reads?limit=100`);
    expect(items.map(({ what }) => what)).toContain('export');
    const asked = await both.ask<TrailExportView>('POST', 'trail/exports', { json: {} });
    await house.sportello.settled();
    expect((await house.download(house.admin, asked.body.id)).status).toBe(404);
  });

  it('nothing is kept of readings of other tickets', async () => {
    const number = await house.opened();
    await house.boss.ticket(number);
    const rows = await house.sportello.database.asAdmin('SELECT 1 FROM restricted_read WHERE ticket_id = $1', [
      await house.ticketId(number),
    ]);
    expect(rows).toEqual([]);
  });
});

// Last: what is left to be done on a ticket that was taken away cannot be done.
describe('what was written since the last digest is vouched for, too', () => {
  it('the newest acts cut off after the last digest, with all that the records say of them, are missed', async () => {
    const [shortened, gone, whole] = [await house.opened(), await house.opened(), await house.opened()];
    const ids = [await house.ticketId(shortened), await house.ticketId(gone)];
    const lastOf = (await house.boss.events(shortened)).length;
    await tamper(
      `DELETE FROM ${EVENT} WHERE ticket_id = '${ids[0]}' AND seq > 2;
       UPDATE sportello.ticket SET seq = 2, last_hash = (SELECT hash FROM ${EVENT} WHERE ticket_id = '${ids[0]}' AND seq = 2) WHERE id = '${ids[0]}';
       DELETE FROM ${EVENT} WHERE ticket_id = '${ids[1]}'; DELETE FROM sportello.ticket WHERE id = '${ids[1]}'`,
    );
    const { code, out } = await house.verify('--json');
    expect(code).toBe(3);
    const found = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found.filter(({ number }) => number === shortened || number === ids[1])).toEqual([
      { tenant: TENANT, log: 'ticket', number: shortened, seq: lastOf, fault: 'cut-off' },
      { tenant: TENANT, log: 'ticket', number: ids[1], seq: null, fault: 'record-removed' },
    ]);
    expect(found.filter(({ number }) => number === whole)).toEqual([]);
    expect((await house.verify()).err).toContain(`${shortened} #${lastOf}: the newest events`);
    // What is done on the ticket afterwards covers nothing up.
    for (let more = 2; more <= lastOf; more++) await house.boss.act(shortened, 'add-note', { text: 'Ancora' });
    await house.sportello.settled();
    expect((await house.boss.events(shortened)).length).toBeGreaterThan(lastOf);
    expect((await house.verify()).err).toContain(`${shortened} #${lastOf}: the newest events`);
  });

  it('an event slipped in past the database’s own notes is told, and the application cannot write those notes', async () => {
    const number = await house.opened();
    const id = await house.ticketId(number);
    await tamper(`DELETE FROM sportello.trail_tail WHERE record_id = '${id}'`);
    const slipped = `${number} #${(await house.boss.events(number)).length}: the event is not noted apart`;
    expect((await house.verify()).err).toContain(slipped);
    const { unitOfWork } = house.sportello.running.foundation;
    for (const sql of [
      'UPDATE trail_tail SET seq = 1',
      'DELETE FROM trail_tail',
      `INSERT INTO trail_tail VALUES ('${TENANT}', 'ticket', '${id}', 1, '\\x00')`,
    ])
      await expect(unitOfWork.run({ tenant: tenantId(TENANT) }, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
    // Nor whoever owns the tables, as long as the triggers are there: forward, and never away.
    for (const sql of [
      'UPDATE sportello.trail_tail SET seq = seq - 1, hash = prev_hash',
      'DELETE FROM sportello.trail_tail',
    ])
      await expect(house.sportello.database.asAdmin(sql)).rejects.toThrow('append-only');
  });
});
