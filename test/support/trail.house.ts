import { createHash } from 'node:crypto';
import type { Outcome } from '../../apps/cli/test/cli.harness.js';
import type { TrailExportView } from '../../apps/server/src/audit/trail.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { unzipped } from './archives.js';
import { typedOn } from './typed.js';

const TENANT = 'pac-spoc';
const RETENTION = `retention:
  - { id: old-files, category: attachments, after: 30d }
  - { id: old-words, category: tickets, kinds: [information], after: 1y }
`;

/** A question somebody asks. */
export const REQUEST = { subject: 'Una domanda', text: 'Come si fa?', kind: 'information' };

/** An administration with its people, on a clock that stands still, and the machine its administrator types on. */
export class TrailHouse {
  readonly clock = stoppedAt('2026-03-03T09:00:00Z');
  #sportello: InProcessSportello | undefined;
  #people: { readonly desk: Api; readonly boss: Api; readonly admin: Api } | undefined;

  /** @param others tenants beside it */
  static async start(...others: readonly string[]): Promise<TrailHouse> {
    const house = new TrailHouse();
    const file = (await houseTenants()).get(TENANT) ?? '';
    house.#sportello = await InProcessSportello.start({
      tenants: others,
      files: { [TENANT]: file.replace(/^retention:\n(?: .*\n)+/m, RETENTION) },
      clock: house.clock,
    });
    expect(house.sportello.logs.filter((line) => line.includes('refused'))).toEqual([]);
    await house.tokens();
    return house;
  }

  get sportello(): InProcessSportello {
    if (this.#sportello === undefined) throw new Error('not started');
    return this.#sportello;
  }

  get desk(): Api {
    return this.#of('desk');
  }

  get boss(): Api {
    return this.#of('boss');
  }

  get admin(): Api {
    return this.#of('admin');
  }

  #of(who: 'desk' | 'boss' | 'admin'): Api {
    if (this.#people === undefined) throw new Error('not started');
    return this.#people[who];
  }

  /** Tokens last hours, the stories days. */
  async tokens(): Promise<void> {
    const { sportello } = this;
    const back = { id: 'paolo.serra', name: 'Paolo Serra', teams: ['back-office'] };
    this.#people = {
      desk: await sportello.staff(TENANT, ['l1', 'l2'], back),
      boss: await sportello.staff(TENANT, ['l2', 'supervisor'], { id: 'elena.riva', name: 'Elena Riva' }),
      admin: await sportello.staff(TENANT, ['tenant-admin'], { id: 'capo', name: 'Capo Ente' }),
    };
  }

  /** What an administrator types on the machine. */
  cli(...words: string[]): Promise<Outcome> {
    return typedOn(this.sportello, this.clock, words);
  }

  verify(...more: string[]): Promise<Outcome> {
    return this.cli('audit', 'verify', '--tenant', TENANT, ...more);
  }

  async opened(more: object = {}): Promise<string> {
    const { desk } = this;
    const { number } = await desk.register({
      requester: { name: 'Ugo', email: 'ugo@person.example' },
      ...REQUEST,
      ...more,
    });
    await desk.act(number, 'take-charge');
    await desk.act(number, 'start-work');
    await desk.act(number, 'add-note', { text: 'Sentito' });
    await this.sportello.settled();
    return number;
  }

  /** Just after the next night’s work: nothing is done on any ticket between its digest and what follows. */
  async nextDay(): Promise<void> {
    const night = new Date(this.clock.now());
    night.setUTCHours(23, 31, 0, 0);
    if (night <= this.clock.now()) night.setUTCDate(night.getUTCDate() + 1);
    await this.passTo(night);
  }

  async passTo(instant: string | Date): Promise<void> {
    await this.sportello.passTo(instant);
    await this.tokens();
  }

  async ticketId(number: string): Promise<string> {
    const sql = 'SELECT id FROM ticket WHERE number = $1';
    const [row] = await this.sportello.database.asAdmin<{ id: string }>(sql, [number]);
    return row?.id ?? '';
  }

  async download(api: Api, id: string): Promise<{ status: number; bytes: Buffer }> {
    const answer = await fetch(`${this.sportello.url}/rest/helpdesk/v1/${TENANT}/trail/exports/${id}/content`, {
      headers: { authorization: `Bearer ${api.token ?? ''}` },
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Asks for an export, waits for it and fetches it. */
  async exported(api: Api, json: object = {}): Promise<ReadonlyMap<string, Buffer>> {
    const asked = await api.ask<TrailExportView>('POST', 'trail/exports', { json });
    expect([asked.status, asked.headers.get('location')]).toEqual([202, expect.stringContaining(asked.body.id)]);
    await this.sportello.settled();
    const ready = await eventually('the export is ready', async () => {
      const now = await api.get<TrailExportView>(`trail/exports/${asked.body.id}`);
      return now.state === 'waiting' ? null : now;
    });
    expect(ready.state).toBe('ready');
    const { status, bytes } = await this.download(api, asked.body.id);
    expect([status, createHash('sha256').update(bytes).digest('hex')]).toEqual([200, ready.sha256]);
    return unzipped(bytes);
  }
}
