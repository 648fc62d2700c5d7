import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient, type Answer } from '../../support/http-client.js';
import { API } from './desk.js';
import type { Dice } from './dice.js';
import type { House } from './house.js';
import type { Promises } from './promises.js';

interface Registered {
  readonly number?: string;
  readonly token?: string;
}

/** Milliseconds until the page tries again. */
const RETRY = 250;

/** A person at the portal, whose page tries again with the same key until somebody answers. */
export class FormSender {
  constructor(
    private readonly house: House,
    private readonly promises: Promises,
    private readonly dice: Dice,
  ) {}

  /** One request; often a reply to it from the private page. */
  async send(): Promise<void> {
    const mark = `modulo ${randomUUID()}`;
    const body = {
      ...{ language: 'it', name: 'Ada Bianchi', email: `${randomUUID()}@person.example`, privacy: true },
      ...{ subject: mark, text: 'Non riesco a entrare nel portale.' },
    };
    const key = randomUUID();
    const submit = () => this.#insist(`${API}/channels/form`, body, key);
    const { number, token } = await submit();
    const told = number === undefined ? {} : { number };
    this.promises.kept.push({ by: 'form', mark, ...told, again: async () => (await submit()).number });
    if (token !== undefined && this.dice.happens(0.5)) await this.#reply(mark, token);
  }

  async #reply(on: string, token: string): Promise<void> {
    const mark = `risposta ${randomUUID()}`;
    const key = randomUUID();
    const reply = () => this.#insist(`${API}/my-ticket/replies`, { text: mark }, key, token);
    const { number } = await reply();
    const told = number === undefined ? {} : { number };
    this.promises.kept.push({ by: 'page-reply', mark, on, ...told, again: async () => (await reply()).number });
  }

  async #insist(path: string, body: object, key: string, token?: string): Promise<Registered> {
    for (;;) {
      const answer = await this.#post(path, body, key, token);
      if (answer !== null && (answer.status === 201 || answer.status === 202)) return answer.body;
      if (answer === null || answer.status >= 500) this.promises.unanswered++;
      else this.promises.strange.add(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(RETRY);
    }
  }

  async #post(path: string, body: object, key: string, token?: string): Promise<Answer<Registered> | null> {
    try {
      const headers = { 'Idempotency-Key': key };
      return await new HttpClient(this.house.url, token).ask<Registered>('POST', path, { body, headers });
    } catch {
      return null; // nobody there, or cut off in the middle of an answer
    }
  }
}
