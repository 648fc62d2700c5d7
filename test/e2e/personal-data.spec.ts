import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor, tenantId } from '@sportello/kernel';
import type { TrailExportView, HoldPageView, HoldsView } from '../../apps/server/src/audit/trail.views.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { expectWhole, rowsIn, unzipped } from '../support/archives.js';
import { REQUEST, TrailHouse } from '../support/trail.house.js';
import {
  COLLEAGUES_WROTE,
  colleaguesKeepWhatTheyDid,
  threatOf,
  WORDS_OF,
  wordsOfStaff,
} from '../support/words-of-staff.js';

const TENANT = 'pac-spoc';
const OTHER = 'cportal';
const OFFICE = 'spoc@pac.example';
const { name: NAME, email: EMAIL, phone: PHONE, secret: SECRET } = WORDS_OF;

let house: TrailHouse;
beforeAll(async () => {
  house = await TrailHouse.start(OTHER);
});
afterAll(() => house.sportello.stop());

/** A life of a request of that person, by mail with a file, through every kind of place where words are kept. */
async function lifeOf(): Promise<string> {
  const door = await house.sportello.door(TENANT, 'mail');
  const text = `--b\nContent-Type: text/plain; charset=utf-8\n\n${SECRET}\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=qwerzuiop.txt\n\nReferto di Qwerzuiop\n--b--`;
  const raw = letter({
    from: `${NAME} <${EMAIL}>`,
    to: OFFICE,
    subject: SECRET,
    text,
    headers: ['Content-Type: multipart/mixed; boundary=b'],
  });
  expect((await handOver(door, { from: EMAIL, to: OFFICE, raw })).code).toBe(250);
  await house.sportello.settled();
  const number =
    (await house.desk.tickets('?channel=mail&limit=100')).items.find(({ subject }) => subject === SECRET)?.number ?? '';
  await house.sportello.database.asAdmin('UPDATE contact SET phone = $2 WHERE email = $1', [EMAIL, PHONE]);
  await house.desk
    .act(number, 'classify', { kind: 'information', area: 'applications', reason: 'Lo chiede Qwerzuiop' })
    .catch(() => undefined);
  await house.desk.act(number, 'take-charge');
  await house.desk.act(number, 'raise-urgency', { reason: `${NAME} è bloccata` });
  await house.desk.act(number, 'add-note', { text: `Chiamata ${NAME}` });
  const task = { supplier: 'application-supplier', title: `Caso ${NAME}`, text: SECRET };
  const { id } = await house.boss.post<{ id: string }>(`tickets/${number}/tasks`, task);
  await house.boss.post(`tasks/${id}/cancel`, { text: `Non serve più a ${NAME}` });
  await house.desk.resolve(number, { reason: 'answered', text: `Gentile ${NAME}, ecco fatto.` });
  await house.sportello.settled();
  return number;
}

/** What their identity provider knows them by, and where they come in from. */
const SUBJECT = 'spid-of-zenobia-42';
const ADDRESS = '198.51.100.77';

/** The same person works here too, with an account of their own, and has come in with SPID to ask. */
async function waysIn(): Promise<{ areShut(): Promise<void> }> {
  const { people, unitOfWork } = house.sportello.running.foundation;
  const ctx = { tenant: tenantId(TENANT), actor: systemActor('test'), correlationId: 'test' };
  const username = 'zenobia.qwerzuiop';
  const password = 'cavallo batteria graffetta';
  const account = { username, person: username, name: NAME, email: EMAIL, roles: ['l1' as const], teams: [] };
  const { id } = await people.accounts.create(ctx, account, password);
  const origin = { address: ADDRESS, agent: 'browser' };
  await people.logins.logIn(ctx, { username, password, code: null }, origin, () => null);
  const identity = { audience: 'requesters' as const, provider: 'spid', subject: SUBJECT };
  await people.sessions.open(
    ctx,
    {
      ...{ ...identity, person: `spid:${SUBJECT}`, name: NAME, email: EMAIL, fiscalNumber: null },
      ...{ assurance: 'spid-l2', groups: [] },
    },
    origin,
    null,
  );
  await people.record.add(ctx, { what: 'logged-in', ...identity, assurance: 'spid-l2', address: ADDRESS });
  const lines = await people.record.list(ctx, { limit: 100 });
  return {
    async areShut() {
      const refused = people.logins.logIn(
        ctx,
        { username, password, code: null },
        { ...origin, address: '::1' },
        () => null,
      );
      await expect(refused).rejects.toMatchObject({ code: 'AUTH.CREDENTIALS_REFUSED' });
      const [left] = (await people.accounts.list(ctx, { limit: 100 })).filter((one) => one.id === id);
      expect(left).toMatchObject({ name: '—', email: null, hasPassword: false, hasSecondFactor: false });
      expect(left?.disabledAt).not.toBeNull();
      // What happened is still told, of nobody.
      const after = await people.record.list(ctx, { limit: 100 });
      const what = (line: (typeof lines)[number]) => [line.id, line.what, line.at, line.assurance];
      expect(after.filter((line) => lines.some((old) => old.id === line.id)).map(what)).toEqual(lines.map(what));
      const meddling = unitOfWork.run(ctx, (tx) =>
        tx.query(`UPDATE login_record SET subject = 'another' WHERE tenant_id = $1`, [tx.tenant]),
      );
      await expect(meddling).rejects.toThrow('append-only');
    },
  };
}

/** Tables where any of the words can still be read. */
async function tracesIn(words: readonly string[]): Promise<readonly string[]> {
  const tables = await house.sportello.database.asAdmin<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('sportello', 'graphile_worker') AND table_type = 'BASE TABLE'`,
  );
  const found = [];
  for (const { name } of tables) {
    const [row] = await house.sportello.database.asAdmin<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} x WHERE x::text ILIKE ANY ($1)`,
      [words.map((word) => `%${word}%`)],
    );
    if ((row?.n ?? 0) > 0) found.push(`${name} ${row?.n}`);
  }
  return found;
}

const blobPaths = async (): Promise<readonly string[]> => {
  const paths = [];
  const { blobs } = house.sportello.running.foundation;
  for await (const { sha256 } of blobs.list(tenantId(TENANT), new Date('2100-01-01')))
    paths.push(join(house.sportello.dataDir, 'blobs', TENANT, sha256.slice(0, 2), sha256));
  return paths;
};

describe('the data of a tenant and of a person', () => {
  let number: string;
  beforeAll(async () => {
    number = await lifeOf();
  });

  it('a tenant’s tickets go out with acts, messages, attachments and evidence, each with its hash', async () => {
    const files = await house.exported(house.admin);
    expectWhole(files);
    expect(rowsIn(files, 'tickets.jsonl').map((row) => row['number'])).toContain(number);
    expect(rowsIn(files, 'events/ticket.jsonl').filter((row) => row['number'] === number).length).toBeGreaterThan(4);
    expect(rowsIn(files, 'messages.jsonl').some((row) => String(row['text']).includes(SECRET))).toBe(true);
    const [file] = rowsIn(files, 'attachments.jsonl').filter((row) => row['ticket'] === number);
    expect(files.get(`files/${String(file?.['sha256'])}`)?.toString()).toContain('Referto');
    expect([...files.keys()].some((name) => name.startsWith('raw/'))).toBe(true);
    expect(rowsIn(files, 'events/task.jsonl').length).toBeGreaterThan(0);
  });

  it('by the command line too, never over a file that is there', async () => {
    const out = join(house.sportello.dataDir, 'all.zip');
    expect(await house.cli('export', '--tenant', TENANT, '--out', out)).toMatchObject({ code: 0 });
    expectWhole(await unzipped(await readFile(out)));
    expect(await house.cli('export', '--tenant', TENANT, '--out', out)).toMatchObject({ code: 2 });
    expect(await house.cli('export', '--tenant', 'nobody', '--out', `${out}2`)).toMatchObject({ code: 4 });
  });

  it('a person gets all of theirs, with an index in Italian and English, and nothing of others', async () => {
    const files = await house.exported(house.admin, { person: EMAIL.toUpperCase() });
    expectWhole(files);
    const index = files.get('index.html')?.toString() ?? '';
    for (const word of ['I tuoi dati', 'Your data', NAME, EMAIL, number, SECRET, 'qwerzuiop.txt'])
      expect(index).toContain(word);
    const tickets = JSON.parse(files.get('tickets.json')?.toString() ?? '[]') as { number: string }[];
    expect(tickets.map((ticket) => ticket.number)).toEqual([number]);
    expect([...files.values()].some((content) => content.includes('ugo@person.example'))).toBe(false);
    const out = join(house.sportello.dataDir, 'person.zip');
    expect(await house.cli('subject', 'export', EMAIL, '--tenant', TENANT, '--out', out)).toMatchObject({ code: 0 });
    expect((await unzipped(await readFile(out))).has('index.html')).toBe(true);
  });

  it('an unknown person, another tenant’s export and another’s hold are not there', async () => {
    expect(await house.admin.ask('POST', 'trail/exports', { json: { person: 'nobody@person.example' } })).toMatchObject(
      {
        status: 404,
        body: { code: 'TRAIL.PERSON_NOT_FOUND' },
      },
    );
    expect(
      await house.cli(
        'subject',
        'export',
        'nobody@person.example',
        '--tenant',
        TENANT,
        '--out',
        join(house.sportello.dataDir, 'x'),
      ),
    ).toMatchObject({ code: 4 });
    const mine = await house.admin.ask<TrailExportView>('POST', 'trail/exports', { json: {} });
    const [hold] = (await house.admin.post<HoldsView>('trail/holds', { ticket: number, reason: 'Causa' })).items;
    const foreign = await house.sportello.staff(OTHER, ['tenant-admin']);
    for (const path of [`trail/exports/${mine.body.id}`, `trail/exports/${mine.body.id}/content`])
      expect((await foreign.ask('GET', path)).status).toBe(404);
    expect((await foreign.ask('POST', `trail/holds/${hold?.id ?? ''}/lift`, { json: { reason: 'r' } })).status).toBe(
      404,
    );
    expect(
      (await foreign.ask('POST', 'trail/persons/anonymise', { json: { person: EMAIL, reason: 'r', files: true } }))
        .status,
    ).toBe(404);
    await house.sportello.settled();
    await house.admin.post(`trail/holds/${hold?.id ?? ''}/lift`, { reason: 'Finita' });
    for (const api of [house.desk, house.boss])
      expect((await api.ask('POST', 'trail/exports', { json: {} })).status).toBe(403);
  });

  it('a legal hold, on a ticket or on a person, stops what would erase; it is set and lifted with a reason', async () => {
    const anonymise = (): Promise<{ status: number; body: { code?: string } }> =>
      house.admin.ask('POST', 'trail/persons/anonymise', { json: { person: EMAIL, reason: 'Lo chiede', files: true } });
    for (const on of [{ ticket: number }, { person: EMAIL }]) {
      const [hold] = (await house.admin.post<HoldsView>('trail/holds', { ...on, reason: 'Causa 12/2026' })).items;
      expect(await anonymise()).toMatchObject({ status: 409, body: { code: 'TRAIL.LEGAL_HOLD' } });
      expect(await house.cli('subject', 'anonymise', EMAIL, '--tenant', TENANT, '--reason', 'r')).toMatchObject({
        code: 3,
      });
      await house.admin.post(`trail/holds/${hold?.id ?? ''}/lift`, { reason: 'Chiusa' });
      expect(
        await house.admin.ask('POST', `trail/holds/${hold?.id ?? ''}/lift`, { json: { reason: 'r' } }),
      ).toMatchObject({
        status: 409,
      });
    }
    expect((await house.admin.get<HoldPageView>('trail/holds')).items[0]).toMatchObject({
      reason: 'Causa 12/2026',
      liftReason: 'Chiusa',
      liftedBy: { id: 'capo' },
    });
    expect((await house.admin.ask('POST', 'trail/holds', { json: { reason: 'r' } })).status).toBe(400);
    expect((await house.admin.ask('POST', 'trail/holds', { json: { ticket: 'X-1', reason: 'r' } })).status).toBe(404);
  });

  it('retention keeps what is held, removes what is due, says so, and frees the bytes', async () => {
    const [hold] = (await house.admin.post<HoldsView>('trail/holds', { ticket: number, reason: 'Causa' })).items;
    await house.passTo('2026-04-25T09:00:00Z');
    const state = async (): Promise<string> => (await house.boss.ticket(number)).state;
    expect(await state()).toBe('archived');
    const held = await house.cli('retention', 'run', '--tenant', TENANT, '--json');
    expect(JSON.parse(held.out)).toContainEqual({ rule: 'old-files', category: 'attachments', removed: 0, held: 1 });
    expect((await house.boss.ticket(number)).messages.flatMap(({ attachments }) => attachments)).not.toEqual([]);
    await house.admin.post(`trail/holds/${hold?.id ?? ''}/lift`, { reason: 'Finita' });
    const blobs = async (): Promise<number> => (await blobPaths()).length;
    const before = await blobs();
    for (const path of await blobPaths()) await utimes(path, 0, 0);
    await house.nextDay();
    expect((await house.boss.ticket(number)).messages.flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(await blobs()).toBeLessThan(before);
    const [act] = await house.sportello.database.asAdmin<{ data: { rules: object[] } }>(
      `SELECT data FROM trail_act WHERE tenant_id = $1 AND type = 'retention-applied' ORDER BY seq DESC LIMIT 1`,
      [TENANT],
    );
    expect(act?.data.rules).toContainEqual(expect.objectContaining({ rule: 'old-files', removed: 1 }));
  });

  it('a person is forgotten everywhere and what was done stays, verifiable', async () => {
    const before = await house.boss.events(number);
    const faults = (await house.verify()).err;
    expect(await tracesIn(['qwerzuiop'])).not.toEqual([]);
    const open = await house.opened({ requester: { name: NAME, email: EMAIL } });
    expect(
      await house.admin.ask('POST', 'trail/persons/anonymise', { json: { person: EMAIL, reason: 'r', files: true } }),
    ).toMatchObject({ status: 409, body: { code: 'TRAIL.TICKETS_STILL_OPEN' } });
    await house.desk.resolve(open, { reason: 'answered', text: 'Fatto.' });
    await house.sportello.settled();
    const threat = await threatOf(house);
    const { theirs, others } = await wordsOfStaff(house, number);
    const told = await tracesIn(['qwerzuiop']);
    for (const table of COLLEAGUES_WROTE)
      expect(told.map((trace) => trace.split(' ')[0])).toContain(`sportello.${table}`);

    const logins = await waysIn();
    const done = await house.admin.post('trail/persons/anonymise', { person: EMAIL, reason: 'Art. 17', files: true });
    expect(done).toMatchObject({ contacts: 1, tickets: 3 });
    await house.sportello.settled();
    expect(await tracesIn(['qwerzuiop', PHONE, SUBJECT])).toEqual([]);
    // The address alone, of nobody, as long as failures from it count.
    expect(await tracesIn([ADDRESS])).toEqual(['sportello.login_brake 1']);
    await logins.areShut();

    const after = await house.boss.events(number);
    expect(after.map(({ type: what, at, actor }) => [what, at, actor.id])).toEqual(
      before.map(({ type: what, at, actor }) => [what, at, actor.id]),
    );
    expect((await house.boss.ticket(number)).subject).toBe('—');
    expect((await house.boss.tickets('?q=referto')).items).toEqual([]);
    expect((await house.verify()).err).toBe(faults);
    expect(
      (await house.admin.ask('POST', 'trail/persons/anonymise', { json: { person: EMAIL, reason: 'r', files: true } }))
        .status,
    ).toBe(404);
    const [act] = await house.sportello.database.asAdmin<{ data: object }>(
      `SELECT data FROM trail_act WHERE tenant_id = $1 AND type = 'person-anonymised'`,
      [TENANT],
    );
    expect(act?.data).toMatchObject({ reason: 'Art. 17', tickets: 3 });
    await colleaguesKeepWhatTheyDid(house, { theirs, others, threat });
  });
});

describe('the terms of retention', () => {
  const OLD = '2020-01-01T00:00:00Z';

  it('of an example tenant are those of its file, and logs and results of exports have the product’s, in small steps', async () => {
    const { sportello, clock } = house;
    const [young, many] = [clock.now().toISOString(), 450];
    const lead = await sportello.staff(OTHER, ['l2', 'supervisor'], { id: 'lead', name: 'Lidia Capo' });
    const asked = async (): Promise<{ number: string; id: string; task: string }> => {
      const { number } = await lead.register({ requester: { name: 'Ugo' }, ...REQUEST, kind: 'problem' });
      await sportello.settled();
      await lead.act(number, 'take-charge');
      const given = { supplier: 'application-supplier', title: 'Guardate', text: 'Per favore' };
      const { id: task } = await lead.post<{ id: string }>(`tickets/${number}/tasks`, given);
      await sportello.settled();
      return { number, id: await house.ticketId(number), task };
    };
    const [over, open] = [await asked(), await asked()];
    await lead.post(`tasks/${over.task}/cancel`, { text: 'Non serve più' });
    await sportello.settled();
    const now = async (sql: string): Promise<void> => {
      await sportello.database.asAdmin(
        `SET session_replication_role = replica; ${sql}; RESET session_replication_role`,
      );
    };
    await now(`UPDATE ticket SET state = 'archived', closed_at = '${OLD}' WHERE id = '${over.id}'`);
    for (const [at, count] of [
      [OLD, many],
      [young, 1],
    ] as const) {
      await now(
        `INSERT INTO plugin_log (tenant_id, instance, at, level, message, facts)
         SELECT '${OTHER}', 'mail', '${at}', 'info', 'x', '{}' FROM generate_series(1, ${count});
         INSERT INTO login_record (tenant_id, id, at, what, audience, provider, address)
         SELECT '${OTHER}', gen_random_uuid(), '${at}', 'logged-in', 'staff', 'local', '192.0.2.1' FROM generate_series(1, ${count});
         INSERT INTO supplier_export (tenant_id, id, supplier, key, request_hash, opened_from, opened_to, correlation_id, state, requested_at, ended_at)
         VALUES ('${OTHER}', gen_random_uuid(), 'application-supplier', '${at}', '\\x00', '${OLD}', '${at}', 'x', 'done', '${at}', '${at}');
         INSERT INTO trail_export (tenant_id, id, scope, restricted, state, asked_by, asked_at)
         VALUES ('${OTHER}', gen_random_uuid(), 'tenant', false, 'expired', '{}', '${at}')`,
      );
      for (const { task } of [over, open])
        await now(
          `INSERT INTO task_delivery (tenant_id, id, task_id, seq, instance, attempt, outcome, answer, took_ms, at)
           VALUES ('${OTHER}', gen_random_uuid(), '${task}', 1, 'application-supplier', 1, 'delivered', 'x', 1, '${at}')`,
        );
    }
    const { out } = await house.cli('retention', 'run', '--tenant', OTHER, '--json');
    const applied = (JSON.parse(out) as { rule: string; removed: number }[]).map(({ rule, removed }) => [
      rule,
      removed,
    ]);
    expect(applied).toEqual([
      ...[
        ['not-ours', 0],
        ['solved', 1],
        ['complaints', 0],
        ['files', 0],
        ['refused', 0],
      ],
      ...[
        ['mailbox-lines', many],
        ['logins', many],
      ],
      // Tries at telling of a task that is still worked on stay, however old.
      ...[
        ['product-delivery-log', 1],
        ['product-supplier-exports', 1],
        ['product-exports', 1],
      ],
    ]);
    expect((await lead.ticket(over.number)).subject).toBe('—');
    expect((await lead.ticket(open.number)).subject).toBe(REQUEST.subject);
  });
});
