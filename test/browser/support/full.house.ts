import { tenantId } from '@sportello/kernel';
import type { Api } from '../../../apps/server/test/support/api.js';
import type { ArticleView } from '../../../apps/server/src/knowledge/articles.views.js';
import { assign } from '../../support/supplier-desk.js';
import type { Visitor } from './chromium.js';
import type { PageSeen, Visiting } from './every.page.js';
import { PASSWORD } from './staff.fixture.js';
import { logIn, StaffVisits } from './staff.visits.js';
import { Weather } from './weather.js';

/** Has people, shifts, skills, a score sheet and suppliers. */
const STAFF = 'pac-spoc';
/** Has a form, stars and delegates of organisations. */
const PORTAL = 'noipa';
const EMAIL = 'mia@person.example';
const TEAM = 'front-office';
const LONG = 'Non si apre il modulo per la trasmissione telematica delle denunce di variazione d’esercizio';

const NAMES: Readonly<Record<Visiting, string | undefined>> = {
  ...{ guest: undefined, requester: 'requester', delegate: 'delegata@ministero.example' },
  ...{ staff: 'staff', supplier: 'supplier' },
};
const BEGIN: Readonly<Record<Visiting, string>> = {
  ...{ guest: '', requester: 'my', delegate: 'organisation', staff: 'desk', supplier: 'supplier' },
};

/** Somebody in front of a page, and what becomes of what it reads. */
export interface Standing {
  readonly visitor: Visitor;
  readonly weather: Weather;
}

/** A service with something on every page, and whoever is to see it. */
export class FullHouse {
  private constructor(
    readonly visits: StaffVisits,
    /** As who works at its desk. */
    readonly desk: Api,
    /** What the addresses of pages have in braces. */
    private readonly made: ReadonlyMap<string, string>,
  ) {}

  /** @param also other administrations of the house, which hold nothing yet */
  static async start(also: readonly string[] = []): Promise<FullHouse> {
    const visits = await StaffVisits.start(STAFF, { tenants: [STAFF, PORTAL, ...also] });
    const member = { id: 'staff', name: 'Elena Riva', teams: [TEAM] };
    const desk = await visits.sportello.staff(STAFF, ['l1', 'l2', 'supervisor'], member);
    const made = new Map<string, string>();
    const house = new FullHouse(visits, desk, made);
    await house.#people();
    for (const [name, value] of [...(await house.#service()), ...(await house.#portal())]) made.set(name, value);
    return house;
  }

  stop(): Promise<void> {
    return this.visits.stop();
  }

  /** A ticket in charge of whoever works here. @param holder or of somebody else */
  async ticket(holder = this.desk): Promise<string> {
    const requester = { name: 'Ada Bianchi', email: 'ada@person.example', phone: '0655550101' };
    const { number } = await this.desk.register({
      ...{ requester, subject: LONG, text: LONG, kind: 'malfunction', severity: 3 },
    });
    await this.visits.sportello.settled();
    if ((await this.desk.ticket(number)).team !== TEAM)
      await this.desk.act(number, 'route', { team: TEAM, reason: 'Prova' });
    await this.visits.sportello.settled();
    await holder.act(number, 'take-charge');
    return number;
  }

  /** @param area `staff`: the pages all areas of the staff have */
  address(area: string, at: string): string {
    const below = at.replace(/\{(\w+)\}/g, (_, name: string) => this.made.get(name) ?? name);
    if (area === 'portal') return `${this.visits.sportello.url}/${PORTAL}/${below}`;
    return `${this.visits.sportello.url}/${area === 'staff' ? 'desk' : area}/${STAFF}/${below}`;
  }

  /** @param route as {@link SEEN} names it */
  addressOf(route: string, { at }: PageSeen): string {
    return this.address(route.split('/')[0] ?? '', at);
  }

  /** Somebody with a window of their own, who has logged in where it is needed. */
  async stands(by: Visiting, language: 'it' | 'en'): Promise<Standing> {
    const username = NAMES[by];
    const { visits } = this;
    const visitor = ['staff', 'supplier'].includes(by)
      ? await visits.at(BEGIN[by], username ?? '', { language })
      : await visits.atPortal('', { language });
    const { page } = visitor;
    if (!['staff', 'supplier'].includes(by)) await page.goto(this.address('portal', BEGIN[by]));
    if (['requester', 'delegate'].includes(by)) await logIn(page, username ?? '');
    await page.locator('main h1').waitFor();
    if (username !== undefined) await page.locator('input[name=password]').waitFor({ state: 'detached' });
    return { visitor, weather: await Weather.over(visitor.page) };
  }

  async #people(): Promise<void> {
    const account = (tenant: string, username: string, more: object) =>
      this.visits.sportello.running.foundation.people.accounts.create(
        { tenant: tenantId(tenant), actor: { type: 'system', id: 'cli', name: 'test' } },
        { username, person: username, name: username, email: null, teams: [], roles: ['l1'], ...more },
        PASSWORD,
      );
    const roles = ['l1', 'l2', 'supervisor', 'tenant-admin', 'governance'] as const;
    await this.visits.account('staff', 'Elena Riva', roles, [TEAM]);
    await account(STAFF, 'supplier', { roles: ['supplier'], supplier: 'application-supplier' });
    await account(PORTAL, 'requester', { roles: ['requester'], email: EMAIL });
    await account(PORTAL, 'delegata@ministero.example', { roles: ['delegate'] });
  }

  async #service(): Promise<[string, string][]> {
    const [open, done] = [await this.ticket(), await this.ticket()];
    const requester = { name: 'Ugo Rossi', phone: '0655550102' };
    await this.desk.register({ requester, subject: LONG, text: LONG, kind: 'malfunction', severity: 3 });
    await this.desk.act(open, 'ask-call-back', { promisedBy: '2099-12-31T10:00:00Z' });
    const task = await assign(this.desk, open);
    await this.desk.resolve(done, { reason: 'solved', text: 'Fatto.', told: 'call' });
    await this.visits.sportello.settled();
    const { id } = await this.desk.post<{ id: string }>('quality/reviews', { ticket: done });
    const { items } = await this.desk.get<{ items: { id: string }[] }>('contacts?q=Ada%20Bianchi');
    return [
      ['contact', items[0]?.id ?? ''],
      ['ticket', open],
      ['task', task.id],
      ['review', id],
    ];
  }

  async #portal(): Promise<[string, string][]> {
    const { sportello } = this.visits;
    const desk = await sportello.staff(PORTAL, ['l1', 'supervisor'], { id: 'anna', name: 'Anna Verdi' });
    const organisation = 'Ministero dell’Esempio';
    const requester = { name: 'Mia Blu', email: EMAIL, organisation };
    const { number } = await desk.register({ requester, subject: LONG, text: LONG });
    const { link } = await sportello.api(PORTAL).submit('webform', {
      ...{ name: 'Mia Blu', email: 'altra@person.example', language: 'it', privacy: true, organisation },
      ...{ userType: 'payroll-operator', subject: LONG, text: LONG },
      ...{ 'fields.officeCode': 'U-1', 'fields.affectedEmployees': 'one' },
      ...{ area: 'platform', topic: 'self-service', subtopic: 'function-error' },
    });
    const both = (text: string) => ({ it: text, en: text });
    const { id } = await desk.post<ArticleView>('articles', {
      ...{ kind: 'faq', title: both(LONG), body: both('Aggiornate.') },
    });
    await desk.post(`articles/${id}/publish`);
    await sportello.settled();
    return [
      ['request', number],
      ['token', link.split('#')[1] ?? ''],
      ['article', id],
    ];
  }
}
