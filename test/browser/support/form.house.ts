import type { Page } from 'playwright-core';
import { tenantId } from '@sportello/kernel';
import type { Api } from '../../../apps/server/test/support/api.js';
import { assign } from '../../support/supplier-desk.js';
import type { Visitor } from './chromium.js';
import type { FillsIn, FormTried } from './every.form.js';
import { FullHouse } from './full.house.js';
import { PASSWORD } from './staff.fixture.js';
import { logIn } from './staff.visits.js';

const SERVICE = 'pac-spoc';
/** Checks with whoever asked before it closes. */
const CHECKS = 'ente-sam';
/** May suspend its service. */
const SUSPENDS = 'cportal';
const AREAS: Readonly<Record<string, string>> = { spoc: CHECKS, admin: SUSPENDS };

/** A service with something to fill in on every page, and whoever fills it in, each with one window. */
export class FormHouse {
  readonly #windows = new Map<FillsIn, Visitor>();

  private constructor(
    readonly full: FullHouse,
    /** As who works at the desk of most forms. */
    readonly desk: Api,
  ) {}

  static async start(): Promise<FormHouse> {
    const full = await FullHouse.start([CHECKS, SUSPENDS]);
    const house = new FormHouse(full, full.desk);
    await house.#account(CHECKS, 'spoc', ['l1'], ['spoc']);
    await house.#account(SUSPENDS, 'admin', ['tenant-admin', 'l1', 'supervisor']);
    return house;
  }

  stop(): Promise<void> {
    return this.full.stop();
  }

  /** The window of somebody, who has logged in where it is needed. */
  async window(by: FillsIn): Promise<Page> {
    const open = this.#windows.get(by);
    if (open !== undefined) return open.page;
    const visitor = await this.#enters(by);
    this.#windows.set(by, visitor);
    return visitor.page;
  }

  address({ by }: Pick<FormTried, 'by'>, at: string): string {
    const [, area = '', rest = ''] = /^(\w+)\/(.*)$/.exec(at) ?? [];
    const tenant = AREAS[by];
    return tenant === undefined
      ? this.full.address(area, rest)
      : `${this.full.visits.sportello.url}/${area}/${tenant}/${rest}`;
  }

  /** Ends all visits. @returns whatever the pages complained of, and asked of others */
  end(): Promise<string[]> {
    this.#windows.clear();
    return this.full.visits.end();
  }

  /** Work of a colleague, to be reviewed. @returns the id of the review */
  async review(): Promise<string> {
    const { number } = await this.#handled('giulia.conti', 'Giulia Conti');
    return (await this.desk.post<{ id: string }>('quality/reviews', { ticket: number })).id;
  }

  /** A review of one's own work, made by a colleague: whoever did it may say something about it. */
  async ownReview(): Promise<void> {
    const { number } = await this.#handled('staff', 'Elena Riva');
    const { sportello } = this.full.visits;
    const lead = await sportello.staff(SERVICE, ['supervisor'], { id: 'sara.greco', name: 'Sara Greco' });
    const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: number });
    const scores = ['listening', 'correctness', 'words', 'record'].map((criterion) => ({ criterion, score: 3 }));
    await lead.post(`quality/reviews/${id}/score`, { scores, remarks: 'Bene.' });
  }

  async #handled(id: string, name: string): Promise<{ number: string }> {
    const { sportello } = this.full.visits;
    const holder = await sportello.staff(SERVICE, ['l1', 'supervisor'], { id, name, teams: ['front-office'] });
    const number = await this.full.ticket(holder);
    await holder.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
    return { number };
  }

  /** A task that was offered to the supplier. @returns its id */
  async task(): Promise<string> {
    return (await assign(this.desk, await this.full.ticket())).id;
  }

  /** Two contacts with one telephone. @returns the id of one */
  async twins(): Promise<string> {
    const [one, other] = ['Rita Gallo', 'R. Gallo'].map((name) => ({ name, phone: '0514445566' }));
    for (const requester of [one, other]) await this.desk.register({ requester, subject: 'Doppia', text: 'Sono io.' });
    const { items } = await this.desk.get<{ items: { id: string }[] }>('contacts?q=0514445566');
    return items[0]?.id ?? '';
  }

  /** What a specialist solved, of which the first level is to hear whether it works. */
  async solvedBySpecialist(): Promise<void> {
    const { sportello } = this.full.visits;
    const first = await sportello.staff(CHECKS, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
    const specialist = await sportello.staff(CHECKS, ['l2'], { id: 'net-1', name: 'Ugo Reti' });
    const requester = { name: 'Ada Bianchi', email: 'ada@ente.example' };
    const { number } = await first.register({ requester, subject: 'Rete lenta', text: 'Da stamattina.' });
    await sportello.settled();
    await first.act(number, 'escalate', { team: 'infrastructure', reason: 'Serve uno specialista.' });
    await specialist.act(number, 'take-charge');
    await specialist.resolve(number, { reason: 'solved', text: 'Fatto.' });
    await sportello.settled();
  }

  /** What another office is in charge of. */
  async ofAnotherOffice(): Promise<string> {
    const desk = await this.full.visits.sportello.staff(SUSPENDS, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
    return (await desk.register({ requester, subject: 'Tettoia', text: 'Serve un permesso?' })).number;
  }

  /** A request of whoever has logged in on the portal. @param solved and it is over */
  async request(solved: boolean): Promise<string> {
    const { sportello } = this.full.visits;
    const desk = await sportello.staff('noipa', ['l1', 'supervisor'], { id: 'anna', name: 'Anna Verdi' });
    const requester = { name: 'Mia Blu', email: 'mia@person.example' };
    const { number } = await desk.register({ requester, subject: 'Cedolino', text: 'Non si apre.' });
    await sportello.settled();
    if (!solved) return number;
    await desk.act(number, 'take-charge');
    await desk.resolve(number, { reason: 'solved', text: 'Ora si apre.' });
    await sportello.settled();
    return number;
  }

  async #enters(by: FillsIn): Promise<Visitor> {
    const { visits } = this.full;
    const visitor = await visits.atPortal('', {});
    const { page } = visitor;
    if (by === 'guest') return visitor;
    const begin = { staff: 'desk/', supplier: 'supplier/', spoc: 'desk/', admin: 'admin/', requester: 'portal/my' }[by];
    await page.goto(this.address({ by }, begin));
    await logIn(page, by);
    await page.locator('main h1').waitFor();
    await page.locator('input[name=password]').waitFor({ state: 'detached' });
    return visitor;
  }

  async #account(
    tenant: string,
    username: string,
    roles: readonly ('l1' | 'supervisor' | 'tenant-admin')[],
    teams: string[] = [],
  ) {
    await this.full.visits.sportello.running.foundation.people.accounts.create(
      { tenant: tenantId(tenant), actor: { type: 'system', id: 'cli', name: 'test' } },
      { username, person: username, name: username, email: null, teams, roles },
      PASSWORD,
    );
  }
}
