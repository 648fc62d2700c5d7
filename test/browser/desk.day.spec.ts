import type { Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import { CITIZEN } from '../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { SupplierApi } from '../support/supplier-desk.js';
import { Keyboard, Mouse, type Hands } from './support/hands.js';
import { MailDesk, mailOf, messageIdOf } from './support/mail.desk.js';
import { PASSWORD } from './support/staff.fixture.js';
import { row } from './support/staff.visits.js';

const TENANT = 'comune';
const QUEUE = { link: 'Code', keys: ['g', 'q'] } as const;
const CALL = { link: 'Registra una telefonata', keys: ['g', 'n'] } as const;
const CHECKS = { link: 'Verifiche di chiusura', keys: ['g', 'v'] } as const;

let desk: MailDesk;
let api: Api;
let supplier: SupplierApi;

beforeAll(async () => {
  desk = await MailDesk.start(TENANT);
  await desk.visits.account('anna', 'Anna Verdi', ['l1', 'l2', 'supervisor'], ['front-office']);
  api = await desk.visits.sportello.staff(TENANT, ['l1']);
  supplier = await SupplierApi.of(desk.visits.sportello, TENANT, 'application-supplier');
});

afterAll(() => desk.stop());

afterEach(async () => {
  expect(await desk.visits.end()).toEqual([]);
});

const state = (page: Page, name: string) => page.locator('.sp-mark.is-state', { hasText: name }).waitFor();
const act = (page: Page, id: string) => page.locator(`[data-do="${id}"]`);
const field = (page: Page, name: string) => page.locator(`.sp-act [name="${name}"]`);
const closed = (page: Page) => page.locator('.sp-act').waitFor({ state: 'detached' });
const numberOf = async (subject: string) =>
  (await api.tickets()).items.find((one) => one.subject === subject)?.number ?? '';

/** A day as a story, told to whichever hands do it. */
class Day {
  readonly page: Page;

  constructor(
    private readonly hands: Hands,
    private readonly name: string,
  ) {
    this.page = hands.page;
  }

  async begins(): Promise<void> {
    await this.hands.write(this.page.locator('input[name=username]'), 'anna');
    await this.hands.write(this.page.locator('input[name=password]'), PASSWORD);
    await this.hands.send('main form');
    await this.page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
  }

  /** Somebody calls: written down while they speak. @returns the ticket, which is then open */
  async call(subject: string): Promise<string> {
    const { hands, page } = this;
    await hands.go(CALL);
    await hands.write(page.locator('input[name="requester.phone"]'), '06 5555 0199');
    await hands.write(page.locator('input[name="requester.name"]'), 'Ugo Neri');
    await hands.write(page.locator('input[name=subject]'), subject);
    await hands.write(page.locator('textarea[name=text]'), 'Il modulo dei tributi non si apre.');
    await hands.choose('severity', '2');
    await hands.send('.sp-call-form');
    await page.locator('.sp-number-big').waitFor();
    const number = await numberOf(subject);
    await desk.visits.sportello.settled();
    await hands.press(page.locator('.sp-receipt a'));
    await page.locator('.sp-ticket-head', { hasText: number }).waitFor();
    return number;
  }

  /** What came by post is in the list without being asked for, and is opened from there. */
  async opens(subject: string): Promise<string> {
    await this.hands.go(QUEUE);
    await this.page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
    const number = await numberOf(subject);
    await this.hands.find(subject, row(this.page, number));
    await this.page.locator('.sp-ticket-head', { hasText: number }).waitFor();
    return number;
  }

  async takesCharge(): Promise<void> {
    await this.hands.press(act(this.page, 'take-charge'), 't');
    await state(this.page, 'Preso in carico');
  }

  async asks(text: string): Promise<void> {
    await this.does('request-information', 'd', () => this.hands.write(field(this.page, 'text'), text));
    await state(this.page, 'In attesa dell’utente');
  }

  async answers(text: string, told: 'message' | 'call'): Promise<void> {
    await this.does('resolve', 'r', async () => {
      await this.hands.write(field(this.page, 'text'), text);
      await this.hands.choose('reason', 'solved', '.sp-act');
      await this.hands.choose('told', told, '.sp-act');
    });
    await state(this.page, 'Chiuso tecnicamente');
  }

  /** Opens a form, fills it in, sends it. @param key the desk's own, where there is one */
  async does(id: string, key: string | undefined, fill: () => Promise<unknown>): Promise<void> {
    await this.hands.press(act(this.page, id), key);
    await this.page.locator('.sp-act').waitFor();
    await fill();
    await this.hands.send('.sp-act');
    await closed(this.page);
  }

  async isTold(): Promise<void> {
    const number = await this.call(`Tributi ${this.name}`);
    await this.takesCharge();
    await this.escalates();
    await this.answers('Il fornitore ha corretto il modulo.', 'call');
    await this.checks(number);
    await this.reopens(number);
  }

  /** B10: a task for the supplier, which its own program accepts and completes. */
  async escalates(): Promise<void> {
    const { hands, page } = this;
    const title = `Modulo ${this.name}`;
    await this.does('give-task', 'f', async () => {
      await hands.pick(field(page, 'holder'), 'supplier:application-supplier');
      await hands.write(field(page, 'title'), title);
      await hands.write(field(page, 'text'), 'Non si apre dopo l’aggiornamento.');
    });
    await state(page, 'In attesa di terzi');
    await desk.visits.sportello.settled();
    const task = (await supplier.list()).body.items.find((one) => one.title === title)?.id ?? '';
    expect((await supplier.post(task, 'accept')).status).toBe(200);
    await page.locator('.sp-task-state', { hasText: 'Accettato' }).waitFor();
    expect((await supplier.post(task, 'complete', { text: 'Corretto.', outcome: 'fixed' })).status).toBe(200);
    await page.locator('.sp-task-state', { hasText: 'Concluso' }).waitFor();
    await this.does('task.verify', undefined, () => hands.write(field(page, 'text'), 'Provato: si apre.'));
    await page.locator('.sp-task-state', { hasText: 'Verificato' }).waitFor();
    await state(page, 'In lavorazione');
  }

  /** B15: whoever called is called back; it works, and the ticket closes. */
  async checks(number: string): Promise<void> {
    const { hands, page } = this;
    await hands.go(CHECKS);
    await hands.press(row(page, number).getByRole('button'));
    await hands.choose('outcome', 'confirmed', 'dialog[open]');
    await hands.write(page.locator('dialog[open] textarea[name=remarks]'), 'Funziona, grazie.');
    await hands.press(page.locator('dialog[open]').getByRole('button', { name: 'Salva' }));
    await row(page, number).waitFor({ state: 'detached' });
    expect((await api.ticket(number)).state).toBe('closed');
  }

  async reopens(number: string): Promise<void> {
    const { hands, page } = this;
    await this.opens(`Tributi ${this.name}`);
    await this.does('reopen', 'u', () => hands.write(field(page, 'text'), 'Di nuovo fermo.'));
    await state(page, 'Preso in carico');
    expect((await api.ticket(number)).state).toBe('in-charge');
  }

  /** An e-mail: asked back, answered by whoever wrote, solved, and told by mail. */
  async isWrittenTo(): Promise<void> {
    const { page } = this;
    const subject = `Password ${this.name}`;
    await desk.arrives(mailOf({ id: `one.${this.name}`, subject, text: 'Non riesco a entrare.' }));
    await this.opens(subject);
    await this.takesCharge();
    await this.asks(`Quale servizio, ${this.name}?`);
    const question = await desk.sent(`Quale servizio, ${this.name}?`);
    const id = `two.${this.name}`;
    await desk.arrives(mailOf({ id, subject: `Re: ${subject}`, text: 'I tributi.', answers: messageIdOf(question) }));
    await page.locator('.sp-message.is-in', { hasText: 'I tributi.' }).waitFor();
    await state(page, 'In lavorazione');
    await this.answers(`Password reimpostata, ${this.name}.`, 'message');
    const answer = await desk.sent(`Password reimpostata, ${this.name}.`);
    expect(answer.to).toEqual(['ada@person.example']);
    await this.message(`Password reimpostata, ${this.name}.`)
      .locator('.sp-dispatch', { hasText: 'Inviata a ada@person.example' })
      .waitFor();
  }

  /** Certified mail: its proof beside it, and beside the answer each receipt as it comes. */
  async isWrittenToWithProof(): Promise<void> {
    const { page } = this;
    const subject = `Cedolino ${this.name}`;
    await desk.certified(subject, 'Non vedo il cedolino.');
    await this.opens(subject);
    await page.locator('.sp-verdict.is-proved', { hasText: 'Busta PEC verificata' }).waitFor();
    await this.takesCharge();
    const words = `Il cedolino adesso si vede: ${this.name}.`;
    await this.answers(words, 'message');
    const answer = await desk.sent(words);
    expect(answer).toMatchObject({ from: 'assistenza@pec.ente.example', to: [CITIZEN] });
    const delivery = this.message(words).locator('.sp-delivery');
    const msgid = messageIdOf(answer);
    await desk.receipt({ tipo: 'accettazione', msgid });
    await delivery.getByText('accettata dal gestore').waitFor();
    await desk.receipt({ tipo: 'avvenuta-consegna', msgid, consegna: CITIZEN, ricevuta: 'completa' });
    await delivery.getByText('consegnata', { exact: true }).waitFor();
    expect(await delivery.textContent()).toMatch(new RegExp(`^${CITIZEN}: consegnata · firma verificata · `));
    await this.message(words).getByText('Ricevute (2)').waitFor();
  }

  message(words: string) {
    return this.page.locator('.sp-message.is-out', { hasText: words });
  }
}

describe('a day at the desk', () => {
  const days = [
    { name: 'uno', by: 'mouse', hands: (page: Page) => new Mouse(page) },
    { name: 'due', by: 'keyboard alone', hands: (page: Page) => new Keyboard(page) },
  ];
  it.each(days)(
    'by $by: a call that goes to the supplier and comes back, an e-mail, certified mail',
    async ({ name, by, hands }) => {
      const visitor = await desk.visits.before('desk');
      const { page } = visitor;
      await page.evaluate(
        'addEventListener("pointerdown", () => { window.pointed = (window.pointed ?? 0) + 1; }, { capture: true })',
      );
      const day = new Day(hands(page), name);
      await day.begins();
      await day.isTold();
      await day.isWrittenTo();
      await day.isWrittenToWithProof();
      // The whole day is one page: it was never loaded anew, so no press of a pointer is forgotten.
      expect(Boolean(await page.evaluate('window.pointed'))).toBe(by === 'mouse');
      expect(await visitor.inspect(`desk-day-${name}`)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Log out' }).waitFor();
      expect(await visitor.inspect(`desk-day-${name}-en`)).toEqual([]);
    },
    240_000,
  );
});
